//! The picture that is shown where someone shares a page: the title in large letters, with what stands beside it. Of home, each gathering
//! and each county; a talk without a slide has its gathering's. One that would say the same is not drawn again.
//!
//! Its address must be absolute, so a site whose address is not known has none.

use super::{Export, PageFile};
use crate::base::digest::{Digest, PROGRAM};
use crate::documents::lettering::{LetteredPicture, Lettering, Rgb};
use crate::site::pages::{Page, SHARED_SIZE, View};

pub const EXPORT: Export = Export::WithPages {
    paths: |input| match input.base_url {
        None => Vec::new(),
        Some(_) => {
            let addresses = input.plan.addresses;
            let pages = input.plan.shared_pages();
            pages.map(|page| addresses.share_picture(page)).collect()
        }
    },
    of_page: |input, page| {
        let site = input.archive.site.record.title.as_str();
        let card = input.base_url.and_then(|_| ShareCard::of(page, site));
        let file = card.map(|card| PageFile {
            path: input.plan.addresses.share_picture(&page.path),
            made_of: Some(Digest::of(&(PROGRAM, &card))),
            bytes: Box::new(move || card.drawn()),
        });
        file.into_iter().collect()
    },
};

/// What the picture says.
#[derive(Hash)]
struct ShareCard {
    title: String,
    /// Above the title: when and where.
    above: String,
    /// Below it: the site's name. Empty: the title is that.
    site: String,
}

const PAPER: Rgb = [250, 248, 243];
const INK: Rgb = [28, 32, 36];
const SOFT: Rgb = [84, 92, 98];
const EDGE: Rgb = [11, 85, 99];

const MARGIN: f32 = 80.0;
/// The sizes of the title, the largest first, and how many lines it may have in each.
const SIZES: [(f32, usize); 4] = [(76.0, 3), (60.0, 4), (46.0, 6), (34.0, 9)];

impl ShareCard {
    /// None: the page has no picture of its own.
    fn of(page: &Page, site: &str) -> Option<ShareCard> {
        let title = page.view.frame().title.text.clone();
        let joined = |parts: [Option<&str>; 2]| {
            let parts: Vec<&str> = parts.into_iter().flatten().collect();
            parts.join(" · ")
        };
        let site_name = site.to_owned();
        match &page.view {
            View::Home(_) => Some(ShareCard {
                title: site_name,
                above: String::new(),
                site: String::new(),
            }),
            View::Gathering(view) if view.whole.is_none() => Some(ShareCard {
                title: title?,
                above: joined([
                    view.date.as_ref().map(|date| date.text.as_str()),
                    view.county.as_ref().map(|of| of.then.text.as_str()),
                ]),
                site: site_name,
            }),
            View::County(view) => Some(ShareCard {
                title: title?,
                above: joined([view.valid.as_ref().map(|valid| valid.text.as_str()), None]),
                site: site_name,
            }),
            _ => None,
        }
    }

    fn drawn(&self) -> Vec<u8> {
        let (width, height) = SHARED_SIZE;
        let room = width as f32 - 2.0 * MARGIN;
        let mut canvas = LetteredPicture::new(width as usize, height as usize, PAPER);
        canvas.fill((0, 0), (28, height as usize), EDGE);
        let letters = |size, is_bold| Lettering { is_bold, size };
        canvas.write(&self.above, letters(32.0, false), (MARGIN, 110.0), SOFT);
        let lines = SIZES.iter().find_map(|(size, most)| {
            let lines = letters(*size, true).lines(&self.title, room, *most)?;
            Some((*size, lines))
        });
        let smallest = || (SIZES[SIZES.len() - 1].0, vec![self.title.clone()]);
        let (size, lines) = lines.unwrap_or_else(smallest);
        let mut line = 130.0 + size;
        for text in lines {
            canvas.write(&text, letters(size, true), (MARGIN, line), INK);
            line += size * 1.2;
        }
        let below = (MARGIN, height as f32 - 60.0);
        canvas.write(&self.site, letters(32.0, true), below, EDGE);
        canvas.png().unwrap_or_default()
    }
}
