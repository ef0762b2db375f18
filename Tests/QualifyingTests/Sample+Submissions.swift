extension Sample {
    /// What all submissions begin with.
    private static func head(_ kind: String, language: String = "en", edition: String = "2026.1") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <submission xmlns="urn:layak:submission:1" kind="\(kind)" checklist="\(edition)" language="\(language)">
          <supplier>
            <nib>1234567890123</nib>
            <name>PT Karya Logam Tegal</name>
            <npwp>01.312.166.0-091.000</npwp>
            <ahu>AHU-0012345.AH.01.01</ahu>
            <province scheme="bps" code="33"/>
            <kbli version="2020">25910</kbli>
            <founded>1998</founded>
            <workers>42</workers>
          </supplier>
          <site id="S1">
            <name>Pabrik Tegal</name>
            <address>Jl. Industri 1, Tegal</address>
            <province scheme="iso" code="ID-JT"/>
          </site>
          <auditor id="AUD-017">
            <name>Siti Rahayu</name>
            <organisation>Balai Logam</organisation>
          </auditor>
          <audit start="2026-03-02" end="2026-03-04" purpose="initial"/>

        """
    }

    static let quality =
        head("quality") + """
              <products>
                <product id="P1" partNumber="A-1" hs="8708.29" saleMode="rawPart" supplyMode="series"><name>Bracket</name></product>
              </products>
              <steps>
                <step id="E1" process="stamping"><name>Press</name></step>
                <step id="E2" process="welding"><name>Weld</name></step>
              </steps>
              <answers>
                <answer question="Q201"><score>10</score><evidence kind="document" id="EV-1">Manual, page 4</evidence></answer>
                <answer question="Q202"><score>8</score></answer>
                <answer question="Q601" step="E1"><score>8</score><evidence kind="observation">Line 1</evidence></answer>
                <answer question="Q601" step="E2"><score>6</score></answer>
                <answer question="Q602" step="E1"><notApplicable>no tools of the customer</notApplicable></answer>
                <answer question="Q602" step="E2"><notEvaluated>the line stood still</notEvaluated></answer>
              </answers>
              <certificates>
                <certificate id="C1" kind="iso9001" status="valid" siteRef="S1">
                  <standard>ISO 9001:2015</standard><number>QMS-1</number><body>Certifier</body>
                  <holder>PT Karya Logam Tegal</holder>
                  <issued>2024-05-01</issued><expires>2027-04-30</expires>
                </certificate>
              </certificates>
              <authorisations>
                <authorisation customer="Buyer" reference="L-1" from="2026-01-01" until="2026-12-31"/>
              </authorisations>
              <nonconformities>
                <nonconformity id="NC-1" grade="minor" question="Q202" raised="2026-03-04" due="2026-05-03">
                  <statement>Drawings without date</statement>
                  <action state="containment" planned="2026-03-05" actual="2026-03-05"><text>Dated</text></action>
                  <closed>2026-03-20</closed>
                </nonconformity>
              </nonconformities>
              <capabilities><capability characteristic="bore" class="special" ppk="1.70" ndc="5"/></capabilities>
              <performance ppm="35.5" onTimeDelivery="98.2"/>
              <capacity>
                <machine type="press" tonnage="110" unit="t" quantity="2"/>
                <importSubstituted hs="870829" origin="JP"/>
              </capacity>
            </submission>
            """

    static let packaging =
        head("packaging", language: "id") + """
              <products>
                <product id="P1" partNumber="A-1" hs="870829" saleMode="rawPart" supplyMode="series"><name>Bracket</name></product>
              </products>
              <answers>
                <answer question="K101"><score>6</score></answer>
                <answer question="K102"><score>0</score></answer>
              </answers>
              <certificates>
                <certificate id="C1" kind="sppt-sni" status="valid">
                  <standard>SNI</standard><number>1/2024</number><body>LSPro</body>
                  <accreditation>KAN LSPr-010-IDN</accreditation>
                  <holder>PT Karya Logam Tegal</holder>
                  <sni>SNI 1896:2008</sni>
                  <issued>2024-05-01</issued>
                </certificate>
              </certificates>
              <packagingSheets>
                <packagingSheet product="P1">
                  <partNumber>A-1</partNumber>
                  <partMass>0.45</partMass>
                  <primary>PAP 20</primary>
                  <piecesPerBox>20</piecesPerBox>
                  <boxTare>0.5</boxTare>
                  <grossMass>9.5</grossMass>
                  <returnable>true</returnable>
                  <tpCode>TP-331</tpCode>
                  <woodPresent>true</woodPresent>
                  <ispmMark>ID-031 HT</ispmMark>
                  <dangerousGoods>true</dangerousGoods>
                  <unNumber>UN2794</unNumber>
                  <unMark>4G/Y30/S/25/ID/ABC</unMark>
                  <labelType>gtl</labelType>
                  <transportTest family="ista" version="3A" date="2026-01-10" result="pass"/>
                </packagingSheet>
              </packagingSheets>
            </submission>
            """

    static let ip =
        head("ip", language: "ja") + """
              <answers>
                <answer question="I101"><score>6</score></answer>
                <answer question="I102"><score>4</score></answer>
              </answers>
              <rights>
                <right id="R1" kind="trademark" state="registered">
                  <name>KARYA</name>
                  <number>IDM000012345</number>
                  <applicationNumber>JID2020012345</applicationNumber>
                  <owner kind="company">PT Karya Logam Tegal</owner>
                  <filed>2020-02-03</filed>
                  <registered>2021-05-06</registered>
                  <expires>2030-02-02</expires>
                  <class>12</class>
                  <class>7</class>
                </right>
              </rights>
              <licences>
                <licence right="R1" licensor="A" licensee="B" start="2022-01-01" end="2026-12-31" exclusive="false" recorded="true"/>
              </licences>
            </submission>
            """

    static let marks =
        head("ip", edition: "2026.marks") + """
              <answers>
                <answer question="I101"><mark>D</mark></answer>
              </answers>
            </submission>
            """
}
