package import XML

/// What a submission is read by: checklists, code lists, schema and limits.
package struct References: Sendable {
    /// The checklists.
    package let catalogue: Catalogue
    /// The provinces.
    package let provinces: Provinces
    /// The schema of submissions.
    package let schema: Schema
    /// What a file may weigh.
    package let limits: Limits

    /// The references of these parts.
    package init(catalogue: Catalogue, provinces: Provinces, schema: Schema, limits: Limits = Limits()) {
        self.catalogue = catalogue
        self.provinces = provinces
        self.schema = schema
        self.limits = limits
    }
}
