//! `waqai data import`: small lists of our own making in the form of others', taken, counted, and read with.

mod common;

use std::fs;
use std::path::Path;

use common::{Folder, run};

fn said(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

fn file(folder: &Folder, name: &str, text: impl AsRef<[u8]>) -> String {
    said(&folder.file(name, text))
}

/// The rows of a table, comments and header left out.
fn rows(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    text.lines().filter(|l| !l.starts_with('#')).skip(1).map(str::to_owned).collect()
}

/// A line of a dump: id, name, other names, latitude, longitude, class, code, country, inhabitants.
fn place(cells: [&str; 9]) -> String {
    let [id, name, others, lat, lon, class, code, iso, people] = cells;
    format!(
        "{id}\t{name}\t{name}\t{others}\t{lat}\t{lon}\t{class}\t{code}\t{iso}\t\t01\t\t\t\t{people}\t\t312\tAsia/X\t2031-01-01\n"
    )
}

#[test]
fn geonames_dumps_with_alternate_names() {
    let folder = Folder::new("geonames");
    let dump = [
        place(["901", "Kartala", "", "12.1", "29.9", "P", "PPL", "SD", "4000"]),
        place(["902", "Kartala", "", "13.5", "30.2", "P", "PPLA", "SD", "90000"]),
        place(["903", "Wadi Sulm", "", "14", "25", "H", "WAD", "SD", "0"]),
        place(["904", "Nowhere", "", "15", "26", "P", "PPL", "SD", ""]),
        place(["905", "Old Road", "", "15", "26", "R", "RD", "SD", "0"]),
        place(["906", "Askew", "", "95", "26", "P", "PPL", "SD", "0"]),
        "907\tshort line\n".to_owned(),
    ];
    let dump = file(&folder, "SD.txt", dump.concat());
    let alternates = [
        "1\t901\tar\tكرتالا\t\t\t\t\t\t\n",
        "2\t902\tar\tكرتالا الكبرى\t\t\t\t\t\t\n",
        "3\t902\tar\tكَرتالا\t1\t\t\t\t\t\n",
        "4\t902\tar\tبلدة السلم القديمة\t\t\t\t1\t\t1956\n",
        "5\t902\ten\tGreat Kartala\t\t\t\t\t\t\n",
        "6\t903\tar\tوادي سلم\t\t\t\t\t\t\n",
        "7\t903\tar\tWadi Sulm\t\t\t\t\t\t\n",
        "8\tnine\tar\tكرتالا\t\t\t\t\t\t\n",
        "9\t903\tar\n",
    ];
    let alternates = file(&folder, "alternateNamesV2.txt", alternates.concat());
    let out = said(&folder.0.join("mine"));
    let import = ["data", "import", "geonames", &dump, &alternates, "-o", &out];
    let (code, stdout, err) = run(&import, "");
    assert_eq!((code, stdout.as_str()), (3, ""), "{err}");
    let expected = [
        "city\tSD\tكرتالا\tكرتالا_الكبرى\t-\tKartala\t13.5\t30.2",
        "town\tSD\tكرتالا\t-\t-\tKartala\t12.1\t29.9",
        "river\tSD\tوادي سلم\t-\t-\tWadi Sulm\t14\t25",
    ];
    let table = folder.0.join("mine/names/places.tsv");
    assert_eq!(rows(&table), expected);
    assert!(fs::read_to_string(&table).unwrap().contains("# geonames 902\n"));
    for message in [
        "alternateNamesV2.txt:8: expected a geonameid, found «nine»",
        "alternateNamesV2.txt:9: expected 8 or 10 columns, found 3",
        "SD.txt:6: expected degrees up to 90, found «95»",
        "SD.txt:7: expected 19 columns, found 2",
        "skipped 1: alternate names that are not Arabic",
        "skipped 1: alternate names marked Arabic with other than Arabic letters",
        "skipped 1: historic names",
        "skipped 1: places without an Arabic name",
        "skipped 1: roads, the sea floor, and places that are gone",
        "skipped 4: faulty lines",
        "wrote 3 rows",
    ] {
        assert!(err.contains(message), "{message} is missing:\n{err}");
    }
    let (code, _, err) = run(&import, "");
    assert!(code == 2 && err.contains("is there already"), "{err}");
    let (_, record, err) =
        run(&["read", "-f", "jsonl", "--data", &out], "وصل الوفد إلى كرتالا الكبرى.");
    assert!(record.contains("\"latin\":\"Kartala\""), "{err}{record}");
}

#[test]
fn geonames_dumps_alone() {
    let folder = Folder::new("dump");
    let names = "Kartala,Картала,كرتالا,پارتالا";
    let dump = place(["901", "Kartala", names, "12.1", "29.9", "P", "PPL", "SD", "4000"]);
    let dump = file(&folder, "cities500.txt", dump);
    let out = said(&folder.0);
    let (code, _, err) = run(&["data", "import", "geonames", &dump, "-o", &out], "");
    assert!(code == 0 && err.contains("no alternate names among the files"), "{err}");
    let expected = ["town\tSD\tكرتالا\t-\t-\tKartala\t12.1\t29.9"];
    assert_eq!(rows(&folder.0.join("names/places.tsv")), expected);
    let zip = file(&folder, "SD.zip", b"PK\x03\x04");
    let (code, _, err) = run(&["data", "import", "geonames", &zip, "-o", "x"], "");
    assert!(code == 2 && err.contains("unpack it first"), "{err}");
}

#[test]
fn lists_of_name_variants() {
    let folder = Folder::new("variants");
    let list = file(
        &folder,
        "entities.txt",
        "# id, type, language, name\n\
         11\tP\tu\tOrsolya+Halvorsen\n\
         11\tP\tar\tأورسوليا+هالفورسن\n\
         11\tP\tu\tاورسوليا+هالفورسن\n\
         11\tP\tar\tأورشوليا+هالفورسن\n\
         11\tP\tfa\tاورشولیا+هالورسن\n\
         12\tO\tde\tGrosser+Bund\n\
         12\tO\ten\tGreat+Bond\n\
         12\tO\tar\tالرابطة+الكبيرة\n\
         13\tP\tru\tОрсоля\n\
         14\tT\tu\tWhatever\n\
         12\tP\tu\tGreat+Bund\n\
         15\tP\tu\n",
    );
    let mine = folder.0.join("mine");
    let out = said(&mine);
    let (code, _, err) = run(&["data", "import", "names", &list, "-o", &out], "");
    assert_eq!(code, 3, "{err}");
    let people = ["-\t-\t-\tأورسوليا هالفورسن\tأورشوليا_هالفورسن\t-\tOrsolya Halvorsen"];
    assert_eq!(rows(&mine.join("names/people.tsv")), people);
    let bodies = ["other\t-\tالرابطة الكبيرة\t-\t-\tGreat Bond"];
    assert_eq!(rows(&mine.join("names/bodies.tsv")), bodies);
    for message in [
        "skipped 2: variants of other languages than Arabic",
        "skipped 1: names of another type than P (person) and O (organisation)",
        "skipped 1: people and bodies without a name in Arabic letters",
        "entities.txt:12: expected the type of the other lines of id 12, found «P»",
        "entities.txt:13: expected 4 columns, found 3",
    ] {
        assert!(err.contains(message), "{message} is missing:\n{err}");
    }
    let text = "قالت أورشوليا هالفورسن إن الرابطة الكبيرة وافقت.";
    let (_, record, err) = run(&["read", "-f", "jsonl", "--data", &out], text);
    assert!(record.contains("Orsolya Halvorsen") && record.contains("Great Bond"), "{err}{record}");
}
