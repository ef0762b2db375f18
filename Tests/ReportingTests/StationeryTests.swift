import Qualifying
import Reporting
import Testing

struct StationeryTests {
    /// What is wrong with the stationery once a template is replaced.
    private func misprint(_ template: String, in name: String = "receipt") -> Misprint? {
        var files = Desk.files("Reports")
        files["templates/\(name).mustache"] = Array(template.utf8)
        return misprint(files)
    }

    private func misprint(_ files: [String: [UInt8]]) -> Misprint? {
        do {
            _ = try Stationery(files: files, schema: Desk.messages, provinces: Desk.provinces)
            return nil
        } catch {
            return error
        }
    }

    /// What a receipt looks like that is made with this template.
    private func receipt(_ template: String) throws -> String {
        var files = Desk.files("Reports")
        files["templates/receipt.mustache"] = Array(template.utf8)
        let stationery = try Stationery(files: files, schema: Desk.messages, provinces: Desk.provinces)
        return Desk.text(Receipt(stationery, of: try Desk.arrival(Desk.refused)).html)
    }

    @Test(arguments: [
        ("a\n{{nam}}", 2, "unknown name `nam`; the nearest one is `name`"),
        ("a\n\n{{#file}}b", 3, "`{{#file}}` is not closed"),
        ("{{#file}}b{{/folder}}", 1, "`{{/folder}}` does not close the section opened last"),
        ("{{/file}}", 1, "`{{/file}}` does not close the section opened last"),
        ("a\n{{file", 2, "`{{` is not closed"),
        ("{{> nothing}}", 1, "unknown template `nothing`"),
        ("{{text.receipt.titel}}", 1, "unknown text `receipt.titel`"),
        ("\n{{=<% %>=}}", 2, "tags such as `{{=` are not supported"),
        ("{{<parent}}", 1, "tags such as `{{<` are not supported"),
    ])
    func `what is wrong with a template is told with its line`(template: String, line: Int, text: String) throws {
        let misprint = try misprint(template).orThrow("a misprint")
        #expect(misprint.description == "templates/receipt.mustache:\(line): \(text)")
    }

    @Test func `templates that call one another without end are refused`() throws {
        #expect(try misprint("{{> receipt}}").orThrow("a misprint").matter == .nestingTooDeep)
    }

    @Test func `a missing file is named`() throws {
        for name in ["templates/report-head.mustache", "assets/base.css", "locales/ja.xml"] {
            var files = Desk.files("Reports")
            files[name] = nil
            #expect(
                try misprint(files).orThrow("a misprint").description.contains(
                    name.split(separator: "/")[1].split(separator: ".")[0]))
        }
    }

    @Test func `texts that are not as their schema says are told with their line`() throws {
        var files = Desk.files("Reports")
        files["locales/id.xml"] = Array(
            "<messages xmlns=\"urn:layak:messages:1\" language=\"id\">\n<message>x</message></messages>".utf8)
        let misprint = try misprint(files).orThrow("a misprint")
        #expect(misprint.file == "locales/id.xml")
        #expect(misprint.line == 2)
    }

    @Test(arguments: [
        ("{{record}}", "7"), ("{{{record}}}", "7"), ("{{&record}}", "7"), ("a{{! remark }}b", "ab"),
        ("{{#file}}y{{/file}}{{^file}}n{{/file}}", "y"),
        ("{{#duplicateOf}}y{{/duplicateOf}}{{^duplicateOf}}n{{/duplicateOf}}", "n"),
        ("a\n  {{#file}}  \nb\n{{/file}}\nc", "a\nb\nc"), ("a\n{{! alone }}\nb", "a\nb"), ("a {{! here }}\nb", "a \nb"),
        ("{{#file}}\r\nb\r\n{{/file}}\r\n", "b\r\n"), ("{ {record} }", "{ {record} }"), ("{{ record }}", "7"),
        ("{{#problems}}{{#rows}}{{id}};{{record}} {{/rows}}{{/problems}}", "tag-mismatched;7 "),
        ("{{text.receipt.title}}", "Receipt"),
    ])
    func `templates are read as Mustache`(template: String, expected: String) throws {
        #expect(try receipt(template) == expected)
    }

    @Test func `no template can let a text be markup`() throws {
        for template in ["{{file}}", "{{{file}}}", "{{&file}}"] {
            #expect(try receipt(template) == "in/a &lt;b&gt; &amp; &quot;c&quot;.xml")
        }
    }
}
