//! Layers (optional content) that are switched off in the file: their content is hidden.

use hayro::hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier};
use hayro::hayro_syntax::xref::XRef;
use rustc_hash::FxHashSet;

/// The layers that are off.
#[derive(Default)]
pub struct Layers(FxHashSet<ObjectIdentifier>);

impl Layers {
    pub fn of(xref: &XRef) -> Layers {
        let mut layers = Layers::default();
        let root = xref.get::<Dict<'_>>(xref.root_id());
        let Some(all) = root.and_then(|root| root.get::<Dict<'_>>(b"OCProperties")) else {
            return layers;
        };
        let Some(shown) = all.get::<Dict<'_>>(b"D") else {
            return layers;
        };
        let is_off = shown
            .get::<Name<'_>>(b"BaseState")
            .is_some_and(|state| state.as_str() == "OFF");
        if is_off {
            layers.0.extend(references(&all, b"OCGs"));
        }
        for id in references(&shown, b"ON") {
            layers.0.remove(&id);
        }
        layers.0.extend(references(&shown, b"OFF"));
        layers
    }

    /// Is the layer named under `key` in `owner` on or, for a group of layers, are enough of them on?
    pub fn show(&self, owner: &Dict<'_>, key: &[u8]) -> bool {
        if self.0.is_empty() {
            return true;
        }
        let layer = owner.get::<Dict<'_>>(key).unwrap_or_default();
        let is_set = layer
            .get::<Name<'_>>(b"Type")
            .is_some_and(|kind| kind.as_str() == "OCMD");
        if is_set {
            return self.show_set(&layer);
        }
        owner
            .get_ref(key)
            .is_none_or(|layer| !self.is_off(layer.into()))
    }

    fn show_set(&self, set: &Dict<'_>) -> bool {
        let layers = references(set, b"OCGs");
        let policy = set.get::<Name<'_>>(b"P");
        let policy = policy.as_ref().map_or("AnyOn", |name| name.as_str());
        let mut off = layers.iter().map(|id| self.is_off(*id));
        layers.is_empty()
            || match policy {
                "AllOn" => off.all(|is_off| !is_off),
                "AnyOff" => off.any(|is_off| is_off),
                "AllOff" => off.all(|is_off| is_off),
                _ => off.any(|is_off| !is_off),
            }
    }

    fn is_off(&self, layer: ObjectIdentifier) -> bool {
        self.0.contains(&layer)
    }
}

/// The object or objects that the dictionary refers to under `key`.
fn references(dict: &Dict<'_>, key: &[u8]) -> Vec<ObjectIdentifier> {
    match dict.get::<Array<'_>>(key) {
        Some(list) => list
            .raw_iter()
            .filter_map(|item| item.as_obj_ref())
            .map(ObjectIdentifier::from)
            .collect(),
        None => dict.get_ref(key).into_iter().map(Into::into).collect(),
    }
}
