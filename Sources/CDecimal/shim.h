// Variant 000 of Intel's library: arguments by value, rounding mode and status flags a parameter of each call.
// So nothing is shared between threads.
#define DECIMAL_CALL_BY_REFERENCE 0
#define DECIMAL_GLOBAL_ROUNDING 0
#define DECIMAL_GLOBAL_EXCEPTION_FLAGS 0
#include <bid_conf.h>
#include <bid_functions.h>
