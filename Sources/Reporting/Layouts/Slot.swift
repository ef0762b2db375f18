/// The names templates may use.
///
/// What each holds is told in `Reports/README.md`, which a test holds against this list. A name ending in `Class` is
/// the code behind the word of the same name, meant for style sheets and never shown.
enum Slot: UInt8, CaseIterable, Sendable {
    case actions
    case actual
    case address
    case also
    case answers
    case areas
    case asOf
    case auditEnd
    case auditStart
    case auditor
    case baseGrade
    case body
    case capacity
    case cappedBy
    case cause
    case certificates
    case chart
    case closed
    case codes
    case column
    case conditions
    case contact
    case content
    case counts
    case criteria
    case criterion
    case decisions
    case digest
    case document
    case downgrades
    case due
    case duplicateOf
    case edition
    case effect
    case effectClass
    case evaluated
    case expected
    case expires
    case facilitation
    case filed
    case file
    case folder
    case founded
    case from
    case grade
    case gradeClass
    case grades
    case headDigest
    case headRecord
    case help
    case history
    case holder
    case id
    case index
    case indicative
    case instant
    case isCurrent
    case isDowngraded
    case issued
    case item
    case kana
    case kbli
    case kind
    case ladder
    case level
    case licences
    case limit
    case line
    case link
    case machines
    case mass
    case material
    case mends
    case message
    case missing
    case more
    case name
    case nextChange
    case nib
    case nonconformities
    case number
    case outcome
    case outcomeClass
    case owner
    case packagingSheets
    case part
    case parts
    case path
    case percent
    case performance
    case period
    case pieces
    case place
    case planned
    case predecessor
    case problems
    case products
    case province
    case provinces
    case question
    case questions
    case radar
    case raised
    case reauditDue
    case reason
    case reasons
    case record
    case registered
    case returnable
    case rights
    case rows
    case rulebook
    case rulebookDigest
    case scope
    case sections
    case severity
    case severityClass
    case site
    case size
    case standard
    case state
    case stateClass
    case statement
    case status
    case statusClass
    case steps
    case subject
    case submissions
    case test
    case title
    case to
    case total
    case validFrom
    case validUntil
    case value
    case what
    case workers
    case years

    /// The name in templates.
    var name: String { self == .item ? "." : "\(self)" }

    /// The slot of this name.
    init?(named name: String) {
        guard let slot = Self.named[name] else { return nil }
        self = slot
    }

    private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
