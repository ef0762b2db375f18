internal import FEEL

extension Examination {
    /// Checks the codes of provinces: a code that means something in another scheme is the wrong scheme, mostly.
    mutating func checkProvinces() {
        for part in ["supplier", "site"] {
            let province = facts[part]["province"]
            guard let code = province["code"].asString,
                let scheme = province["scheme"].asString.flatMap(Province.Scheme.init),
                references.provinces.province(code, in: scheme) == nil
            else { continue }
            let locus = Locus.root.child(part).child("province").attribute("code")
            guard let other = references.provinces.schemes(with: code, besides: scheme).first,
                let meant = references.provinces.province(code, in: other)
            else {
                note(.provinceUnknown, at: locus, found: code, [("scheme", scheme.rawValue)])
                continue
            }
            let name = Language(rawValue: facts["language"].asString ?? "") ?? .en
            note(
                .provinceSchemeWrong, at: locus, found: code, expected: other.rawValue,
                [("scheme", scheme.rawValue), ("other", other.rawValue), ("name", meant.names[name])])
        }
    }

    /// Checks the formats of printed numbers.
    mutating func checkNumbers() {
        checkSupplier()
        for (index, item) in items(.products).enumerated() {
            check(item, "hs", .hs, .hsMalformed, at: .item(.products, index).attribute("hs"))
        }
        for (index, item) in items(.certificates).enumerated() {
            let locus = Locus.item(.certificates, index)
            check(item, "sni", .sni, .sniMalformed, at: locus.child("sni"))
            guard item["kind"].asString == "sppt-sni" else { continue }
            check(item, "accreditation", .lspro, .lsproMalformed, at: locus.child("accreditation"))
        }
        for (index, item) in items(.rights).enumerated() { check(right: item, at: .item(.rights, index)) }
        for (index, item) in items(.packagingSheets).enumerated() {
            check(sheet: item, at: .item(.packagingSheets, index))
        }
        checkCapacity()
    }

    private mutating func checkSupplier() {
        let locus = Locus.root.child("supplier")
        let supplier = facts["supplier"]
        check(supplier, "ahu", .ahu, .ahuMalformed, at: locus.child("ahu"))
        guard let text = supplier["npwp"].asString else { return }
        guard let number = TaxNumber(parsing: text) else {
            note(.npwpMalformed, at: locus.child("npwp"), found: text, expected: NumberFormat.npwp.example)
            return
        }
        if !number.isChecked { note(.npwpChecksumWrong, at: locus.child("npwp"), found: text) }
    }

    private mutating func check(right: Value, at locus: Locus) {
        let kind = right["kind"].asString ?? ""
        if let number = right["number"].asString, !RightNumber.isRegistration(number, kind: kind) {
            note(
                .rightNumberMalformed, at: locus.child("number"), found: number,
                expected: RightNumber.registrationExample(kind: kind) ?? "", [("kind", kind)])
        }
        if let number = right["applicationNumber"].asString, !RightNumber.isApplication(number, kind: kind) {
            note(
                .applicationNumberMalformed, at: locus.child("applicationNumber"), found: number,
                expected: RightNumber.applicationExample(kind: kind) ?? "", [("kind", kind)])
        }
    }

    private mutating func check(sheet: Value, at locus: Locus) {
        for layer in ["primary", "secondary", "tertiary"] {
            check(sheet, layer, .packagingMaterial, .packagingMaterialMalformed, at: locus.child(layer))
        }
        check(sheet, "tpCode", .tp, .tpCodeMalformed, at: locus.child("tpCode"))
        check(sheet, "ispmMark", .ispm, .ispmMarkMalformed, at: locus.child("ispmMark"))
        check(sheet, "unNumber", .unNumber, .unNumberMalformed, at: locus.child("unNumber"))
        check(sheet, "unMark", .unMark, .unMarkMalformed, at: locus.child("unMark"))
        for (index, test) in (sheet["transportTest"].asList ?? []).enumerated() {
            guard let version = test["version"].asString,
                let name = TransportTest.name(family: test["family"].asString ?? "", version: version),
                !NumberFormat.transportTest.accepts(name)
            else { continue }
            note(
                .transportTestMalformed, at: locus.nth("transportTest", index).attribute("version"), found: version,
                expected: NumberFormat.transportTest.example)
        }
    }

    private mutating func checkCapacity() {
        let locus = Locus.root.child("capacity")
        for (index, item) in (facts["capacity"]["importSubstituted"].asList ?? []).enumerated() {
            check(item, "hs", .hs, .hsMalformed, at: locus.nth("importSubstituted", index).attribute("hs"))
        }
        for (index, item) in (facts["capacity"]["machine"].asList ?? []).enumerated()
        where !item["tonnage"].isNull && item["unit"].isNull {
            note(
                .unitMissing, at: locus.nth("machine", index), found: item["tonnage"].description, expected: "t, kN")
        }
    }

    private mutating func check(
        _ item: Value, _ member: String, _ format: NumberFormat, _ fault: Problem.Fault,
        at locus: @autoclosure () -> Locus
    ) {
        guard let text = item[member].asString, !format.accepts(text) else { return }
        note(fault, at: locus(), found: text, expected: format.example)
    }
}
