extension Layak {
    /// What is wrong with the settings a command would work with; nil if nothing is.
    ///
    /// - Parameters:
    ///   - file: the settings file; nil: the installed one, if there is one.
    ///   - environment: the variables of the process.
    /// - Returns: the complaint, as it is printed.
    package static func complaint(aboutSettingsIn file: String?, environment: [String: String]) -> String? {
        do throws(SettingsError) {
            _ = try Settings(file: file, environment: environment)
            return nil
        } catch {
            return error.description
        }
    }
}
