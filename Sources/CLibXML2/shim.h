// Debian builds libxml2 with ICU; its headers then define types that collide with Foundation's own ICU module.
// Without the macro they are left out. It hides two trailing fields of xmlCharEncodingHandler: never allocate one.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>
