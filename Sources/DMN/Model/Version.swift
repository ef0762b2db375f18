/// The published versions of DMN, told apart by the namespace of a file's elements.
enum Version: String, Sendable, CaseIterable {
    case dmn11 = "http://www.omg.org/spec/DMN/20151101/dmn.xsd"
    case dmn12 = "http://www.omg.org/spec/DMN/20180521/MODEL/"
    case dmn13 = "https://www.omg.org/spec/DMN/20191111/MODEL/"
    case dmn14 = "https://www.omg.org/spec/DMN/20211108/MODEL/"
    case dmn15 = "https://www.omg.org/spec/DMN/20230324/MODEL/"
    case dmn16 = "https://www.omg.org/spec/DMN/20240513/MODEL/"
}
