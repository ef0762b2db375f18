private import Commands

/// The program: everything else is in the rooms.
@main enum Main {
    static func main() async {
        await Layak.runAndExit()
    }
}
