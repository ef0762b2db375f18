/// The published versions of DMN, told apart by the namespace of a file's elements.
enum Version: String, Sendable, CaseIterable {
    case v1_1 = "http://www.omg.org/spec/DMN/20151101/dmn.xsd"
    case v1_2 = "http://www.omg.org/spec/DMN/20180521/MODEL/"
    case v1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/"
    case v1_4 = "https://www.omg.org/spec/DMN/20211108/MODEL/"
    case v1_5 = "https://www.omg.org/spec/DMN/20230324/MODEL/"
    case v1_6 = "https://www.omg.org/spec/DMN/20240513/MODEL/"
}
