//! The pages of counties and municipalities.

pub mod counties;
pub mod county;
pub mod municipalities;
pub mod municipality;

use crate::content::schema::records::AddressKind;
use crate::diagnostics::Diagnostics;
use crate::site::pages::plan::{PageKey, Plan};

impl Plan<'_> {
    pub fn areas(&mut self, mistakes: &mut Diagnostics) {
        let (archive, addresses) = (self.archive, self.addresses);
        self.list(
            AddressKind::Counties,
            PageKey::Counties,
            !archive.counties.is_empty(),
        );
        for (index, county) in archive.counties.iter().enumerate() {
            let path = addresses.one(AddressKind::Counties, &county.id);
            self.record(county, path, county.record.lang, PageKey::County(index));
            self.aliases(county, &county.record.aliases, mistakes);
        }
        let any = !archive.municipalities.is_empty();
        self.list(AddressKind::Municipalities, PageKey::Municipalities, any);
        for (index, municipality) in archive.municipalities.iter().enumerate() {
            let path = addresses.one(AddressKind::Municipalities, &municipality.id);
            self.record(municipality, path, None, PageKey::Municipality(index));
            self.aliases(municipality, &municipality.record.aliases, mistakes);
        }
    }
}
