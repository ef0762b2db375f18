internal import Foundation
internal import Working

extension Settings {
    /// The folder that holds `Checklists` and `Reports`.
    ///
    /// Without a setting it is looked for where an installed package has it (`../share/layak` beside the program) and,
    /// for a program that was built where its sources lie, in the folders above it.
    func sharedFolder() throws(Failure) -> String {
        func serves(_ path: String) -> Bool {
            FileTree.isFolder(path + "/Checklists") && FileTree.isFolder(path + "/Reports")
        }
        guard share.isEmpty else {
            guard serves(share) else {
                throw Failure(
                    .configuration, "`share` is `\(share)`; expected is the folder that holds Checklists and Reports")
            }
            return share
        }
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let installed = program.deletingLastPathComponent().deletingLastPathComponent().path + "/share/layak"
        if serves(installed) { return installed }
        var folder = program.deletingLastPathComponent()
        while folder.path != "/" {
            if serves(folder.path) { return folder.path }
            folder.deleteLastPathComponent()
        }
        throw Failure(
            .configuration,
            "Checklists and Reports are not found; name the folder that holds them by `share` in layak.yaml or LAYAK_SHARE"
        )
    }

    /// The stock in the shared folder.
    func stock() throws(Failure) -> Stock {
        do {
            return try Stock(share: try sharedFolder(), fileBytes: fileMebibytes << 20)
        } catch let error as StockError {
            throw Failure(.configuration, error.description)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(.fault, "\(error)")
        }
    }
}
