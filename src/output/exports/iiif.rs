//! IIIF manifests (Presentation API 3.0, <https://iiif.io/api/presentation/3.0/>): the pages of a deck as pictures, for viewers
//! elsewhere. Every id in one is a whole address, so a site whose address is not known has none.

use super::{Export, ExportInput, PageFile};
use crate::base::path::OutputPath;
use crate::site::pages::{Page, View};
use serde_json::{Value, json};

pub const EXPORT: Export = Export::WithPages {
    paths: |input| match input.base_url {
        None => Vec::new(),
        Some(_) => {
            let addresses = input.plan.addresses;
            let decks = input.plan.decks();
            decks.map(|deck| addresses.iiif_manifest(deck)).collect()
        }
    },
    of_page: |input, page| {
        let has_manifest = matches!(&page.view, View::Document(view) if view.manifest.is_some());
        if !has_manifest {
            return Vec::new();
        }
        vec![PageFile {
            path: input.plan.addresses.iiif_manifest(&page.path),
            made_of: None,
            bytes: Box::new(|| manifest(input, page).unwrap_or_default()),
        }]
    },
};

/// For a page without a picture, which no deck has alone. In pixels.
const USUAL_SIZE: (u32, u32) = (960, 540);

/// None: the site's address is not known.
fn manifest(input: &ExportInput<'_>, page: &Page) -> Option<Vec<u8>> {
    let View::Document(view) = &page.view else {
        return None;
    };
    let whole = |path: &OutputPath| input.absolute(path);
    let (home, frame) = (whole(&page.path)?, &view.page);
    let id = whole(&input.plan.addresses.iiif_manifest(&page.path))?;
    let language = frame.title_lang.unwrap_or(page.language).tag();
    let label = json!({ language: [frame.title.text] });
    let original = whole(&page.path.target_of(&view.original.href))?;
    let canvases = view.edition.pages.iter().filter_map(|slide| {
        let canvas = format!("{home}{}", slide.anchor);
        let picture = slide.picture.as_ref();
        let size = picture.map(|picture| (picture.width, picture.height));
        let (width, height) = size.unwrap_or(USUAL_SIZE);
        let images = match picture {
            None => Vec::new(),
            Some(picture) => vec![json!({
                "id": format!("{canvas}/bilde"),
                "type": "Annotation",
                "motivation": "painting",
                "target": canvas,
                "body": {
                    "id": whole(&page.path.target_of(&picture.src))?,
                    "type": "Image",
                    "format": "image/jpeg",
                    "width": width,
                    "height": height,
                },
            })],
        };
        Some(json!({
            "id": canvas,
            "type": "Canvas",
            "label": { "none": [slide.number.to_string()] },
            "width": width,
            "height": height,
            "items": [{ "id": format!("{canvas}/flate"), "type": "AnnotationPage", "items": images }],
        }))
    });
    let manifest = json!({
        "@context": "http://iiif.io/api/presentation/3/context.json",
        "id": id,
        "type": "Manifest",
        "label": label,
        "homepage": [{ "id": home, "type": "Text", "label": label, "format": "text/html" }],
        "rendering": [{
            "id": original,
            "type": "Text",
            "label": { "none": [view.original.format] },
        }],
        "items": canvases.collect::<Vec<Value>>(),
    });
    Some(format!("{manifest:#}\n").into_bytes())
}
