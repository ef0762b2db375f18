internal import CLibXML2
internal import Glibc

/// Names as libxml2 keeps them, compared in place.
enum Name {
    /// Whether a C string has exactly the bytes of a Swift string.
    @inline(__always)
    static func equal(_ bytes: UnsafePointer<xmlChar>?, _ string: String) -> Bool {
        guard let bytes = unsafe bytes else { return false }
        var string = string
        return string.withUTF8 { expected in
            let count = expected.count
            guard let base = expected.baseAddress, count > 0 else { return unsafe bytes.pointee == 0 }
            // strncmp stops at the end of the C string, so nothing behind it is read.
            return unsafe strncmp(
                UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self),
                UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self), count) == 0 && bytes[count] == 0
        }
    }

    /// Whether two namespaces are the same, whatever their prefixes.
    @inline(__always)
    static func equal(_ left: xmlNsPtr?, _ right: xmlNsPtr?) -> Bool {
        if unsafe left == right { return true }
        guard let left = unsafe left, let right = unsafe right else { return false }
        return unsafe xmlStrEqual(left.pointee.href, right.pointee.href) == 1
    }

    /// Whether a namespace has this name; the empty string stands for none.
    @inline(__always)
    static func equal(_ namespace: xmlNsPtr?, _ uri: String) -> Bool {
        guard let namespace = unsafe namespace else { return uri.isEmpty }
        return unsafe equal(namespace.pointee.href, uri)
    }

    /// The name as it stands in the text, with its prefix.
    static func qualified(_ name: UnsafePointer<xmlChar>?, _ namespace: xmlNsPtr?) -> String {
        let local = unsafe string(name) ?? ""
        guard let prefix = unsafe string(namespace?.pointee.prefix) else { return local }
        return "\(prefix):\(local)"
    }

    static func string(_ bytes: UnsafePointer<xmlChar>?) -> String? {
        unsafe bytes.map { unsafe String(cString: $0) }
    }
}
