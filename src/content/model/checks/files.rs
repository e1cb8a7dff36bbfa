//! Every file that a record names is there.

use super::{Check, CheckRun, FieldInput};
use crate::base::path::{SourcePath, is_on_own_machine, is_web_address};
use crate::content::schema::fields::file_ref::{FileUse, NO_CAPTIONS};
use crate::content::schema::fields::{FieldType, WebAddress};
use crate::diagnostics::{Diagnostics, Location, catalogue};

pub const CHECK: Check = Check {
    name: "files",
    codes: &["S127", "S208", "S221", "S307"],
    run: CheckRun::Field(check),
};

fn check(file: &FieldInput<'_>, diagnostics: &mut Diagnostics) {
    let FieldType::File(file_use) = file.field.field_type else {
        return;
    };
    let name = file.field.text;
    if file_use == FileUse::Captions && name == NO_CAPTIONS {
        return;
    }
    if is_on_own_machine(name) {
        diagnostics.add(catalogue::path_on_a_computer(file.place(), name));
        return;
    }
    if is_web_address(name) {
        let may_be_address = file_use == FileUse::Transcript;
        if !may_be_address {
            let has_url = matches!(file_use, FileUse::Material | FileUse::Recording);
            diagnostics.add(catalogue::address_for_file(file.place(), name, has_url));
        } else if !WebAddress::is_safe(name) {
            diagnostics.add(catalogue::unsafe_link(file.place(), name));
        }
        return;
    }
    let known = match file.gathering {
        Some(gathering) => &gathering.attachments,
        None => &file.input.archive.attachments,
    };
    let path = file.file.sibling(name);
    let is_there = |path: &SourcePath| known.iter().any(|attachment| attachment.path == *path);
    if path.as_ref().is_some_and(is_there) {
        return;
    }
    let names: Vec<String> = (known.iter())
        .map(|attachment| file.file.relative(&attachment.path))
        .collect();
    let diagnostic = catalogue::missing_attachment(
        file.place(),
        name,
        names.iter().map(String::as_str),
        file_use == FileUse::Material,
    );
    diagnostics.add(match path {
        Some(path) => diagnostic.resting_on(Location::file(&path)),
        None => diagnostic,
    });
}
