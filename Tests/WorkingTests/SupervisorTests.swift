import Foundation
import Testing
import Working

@Suite struct SupervisorTests {
    @Test func `a watchdog asks for a sign of life in half its time`() {
        #expect(Supervisor(environment: ["WATCHDOG_USEC": "60000000"]).signOfLife == .seconds(30))
        #expect(Supervisor(environment: [:]).signOfLife == nil)
        #expect(Supervisor(environment: ["WATCHDOG_USEC": "0"]).signOfLife == nil)
        #expect(Supervisor(environment: ["WATCHDOG_USEC": "soon"]).signOfLife == nil)
    }

    @Test func `a watchdog set for another process is none of ours`() {
        let environment = ["WATCHDOG_USEC": "60000000", "WATCHDOG_PID": "4711"]
        #expect(Supervisor(environment: environment, process: 4711).signOfLife == .seconds(30))
        #expect(Supervisor(environment: environment, process: 4712).signOfLife == nil)
    }

    @Test func `without a service manager nothing happens`() {
        Supervisor(environment: [:]).ready("watching")
        Supervisor(environment: ["NOTIFY_SOCKET": "/nowhere/socket"]).ready("watching")
        Supervisor(environment: ["NOTIFY_SOCKET": String(repeating: "x", count: 300)]).alive()
    }
}
