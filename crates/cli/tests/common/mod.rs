//! What the tests of the command share: a folder of their own, and a run of it.

use std::fs;
use std::path::PathBuf;

use assert_cmd::cargo::cargo_bin_cmd;

/// A folder of its own for one test, removed when the test is done.
pub struct Folder(pub PathBuf);

impl Folder {
    /// A new folder; `name` keeps it apart from those of other tests.
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("waqai-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    /// Writes a file there.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

/// Exit code, standard output, standard error.
pub fn run(arguments: &[&str], stdin: &str) -> (i32, String, String) {
    let out = cargo_bin_cmd!("waqai").args(arguments).write_stdin(stdin).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (out.status.code().unwrap(), text(out.stdout), text(out.stderr))
}
