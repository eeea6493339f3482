//! Every family of time expressions is read: a file of one without its line in the list would be silent.

use std::fs;
use std::path::Path;

#[test]
fn every_family_is_registered() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/facts/date");
    let list = fs::read_to_string(folder.join("mod.rs")).unwrap();
    let mut families = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if name != "mod" && fs::read_to_string(&path).unwrap().contains("pub const FAMILY: Family") {
            assert!(list.contains(&format!("    {name}::FAMILY,\n")), "{name} stands in no line of FAMILIES");
            families += 1;
        }
    }
    assert_eq!(families, list.matches("::FAMILY,\n").count(), "a line of FAMILIES has no file");
}
