//! The pages: a list of all components, and a page for each group of them.

use super::CatalogueJob;
use super::components::ThemeComponent;
use super::examples::ShownExample;
use super::styles::StyleUse;
use crate::base::digest::Digest;
use crate::base::output_file::{OutputContent, OutputFile};
use crate::base::path::{OutputPath, SourcePath};
use crate::base::text::collation::sort_by_text;
use crate::base::text::{Language, Slug};
use crate::diagnostics::{Sentence, Sentences};
use serde::Serialize;
use std::collections::BTreeMap;
use tera::{Context, Tera, TeraResult};

const INDEX: &str = include_str!("index.html");
const GROUP: &str = include_str!("group.html");
const STYLE: &str = include_str!("catalogue.css");
/// What examples may show or play, as `../bilde.svg`: pages under a strict policy fetch nothing from elsewhere.
const PICTURE: &str = include_str!("bilde.svg");
/// Eight samples of silence.
const SOUND: &[u8] = b"RIFF\x2c\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x08\0\0\0\x80\x80\x80\x80\x80\x80\x80\x80";
const CAPTIONS: &str = "WEBVTT\n\n00:00.000 --> 00:02.000\nEt eksempel\n";

/// A component with everything that is shown of it.
pub(super) struct CatalogueComponent<'f> {
    pub component: ThemeComponent<'f>,
    pub styles: Vec<StyleUse>,
    pub examples: Vec<ShownExample>,
    /// The program's examples do not fit it, and it has none of its own.
    pub is_unfit: bool,
}

/// What both templates get.
#[derive(Serialize)]
struct CatalogueFrame<'v> {
    lang: &'static str,
    site: &'v str,
    theme: &'v str,
    /// Style sheets of the theme and of the catalogue, from its root.
    styles: [String; 2],
    words: BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
struct ComponentGroup<'v> {
    /// Its folder in the catalogue, and its id on the first page.
    slug: String,
    title: String,
    components: Vec<ComponentView<'v>>,
}

#[derive(Serialize)]
struct ComponentView<'v> {
    name: &'v str,
    says: &'v str,
    /// The language of what the program's own files say.
    says_lang: Option<&'static str>,
    file: String,
    is_own: bool,
    parameters: Vec<ParameterView<'v>>,
    styles: &'v [StyleUse],
    examples: &'v [ShownExample],
    /// Where its examples are to be written, if there are none.
    examples_file: String,
    is_unfit: bool,
    examples_count: String,
}

#[derive(Serialize)]
struct ParameterView<'v> {
    name: &'v str,
    shape: &'v str,
    meaning: &'v str,
    is_required: bool,
}

/// The keys of the words that stand on the pages.
const WORDS: [&str; 13] = [
    "catalogue-title",
    "catalogue-about",
    "catalogue-components",
    "catalogue-groups",
    "catalogue-parameters",
    "catalogue-no-parameters",
    "catalogue-optional",
    "catalogue-file",
    "catalogue-styles",
    "catalogue-own",
    "catalogue-example-source",
    "catalogue-no-examples",
    "catalogue-unfit",
];

pub(super) fn pages(
    job: &CatalogueJob<'_>,
    components: &[CatalogueComponent<'_>],
) -> Vec<OutputFile> {
    let sentences = Sentences::new(job.language);
    let mut files: Vec<OutputFile> = job.theme.style_file().into_iter().collect();
    let theme_style = files.first().map(|file| file.path.to_string());
    let digest = Digest::of_bytes(STYLE.as_bytes()).to_string();
    let own_style = format!("tema-filer/katalog.{}.css", &digest[..10]);
    files.push(text_file(&own_style, STYLE.to_owned()));
    files.push(text_file("bilde.svg", PICTURE.to_owned()));
    files.push(text_file("teksting.vtt", CAPTIONS.to_owned()));
    let sound = OutputContent::Bytes(SOUND.to_vec());
    files.push(OutputFile::new(OutputPath::file("lyd.wav"), sound));
    let words = WORDS.iter().map(|key| (*key, sentences.word(key)));
    let frame = CatalogueFrame {
        lang: sentences.language().tag(),
        site: job.title,
        theme: job.name,
        styles: [theme_style.unwrap_or_default(), own_style],
        words: words
            .map(|(key, word)| (key.trim_start_matches("catalogue-"), word))
            .collect(),
    };
    let groups = groups(components, &sentences);
    // The program's own templates, which a test renders: they do not fail.
    files.extend(rendered(&frame, &groups).unwrap_or_default());
    files
}

fn rendered(
    frame: &CatalogueFrame<'_>,
    groups: &[ComponentGroup<'_>],
) -> TeraResult<Vec<OutputFile>> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    tera.add_raw_templates([("index.html", INDEX), ("group.html", GROUP)])?;
    let mut context = Context::from_serialize(frame)?;
    context.insert("groups", groups);
    let mut files = vec![text_file(
        "index.html",
        tera.render("index.html", &context)?,
    )];
    for group in groups {
        context.insert("group", group);
        let page = tera.render("group.html", &context)?;
        files.push(text_file(&format!("{}/index.html", group.slug), page));
    }
    Ok(files)
}

fn text_file(path: &str, text: String) -> OutputFile {
    OutputFile::new(
        OutputPath::file(path),
        OutputContent::Bytes(text.into_bytes()),
    )
}

/// The components, which are sorted by group.
fn groups<'v>(
    components: &'v [CatalogueComponent<'_>],
    sentences: &Sentences,
) -> Vec<ComponentGroup<'v>> {
    let chunks = components.chunk_by(|a, b| a.component.group == b.component.group);
    let mut groups: Vec<ComponentGroup<'v>> = chunks
        .map(|components| {
            let folder = components[0].component.group;
            let slug = Slug::parse(folder);
            let slug = slug.unwrap_or_else(|| Slug::unlike_others(folder, "gruppe", Slug::LONGEST));
            let title = sentences.known_word(&format!("catalogue-group-{folder}"));
            let components = components.iter().map(|one| component_view(one, sentences));
            ComponentGroup {
                slug: slug.to_string(),
                title: title.unwrap_or_else(|| folder.to_owned()),
                components: components.collect(),
            }
        })
        .collect();
    sort_by_text(&mut groups, |group| &group.title);
    groups
}

fn component_view<'v>(
    shown: &'v CatalogueComponent<'_>,
    sentences: &Sentences,
) -> ComponentView<'v> {
    let ThemeComponent {
        name,
        file,
        origin,
        says,
        parameters,
        ..
    } = &shown.component;
    let is_english = origin.is_none() && sentences.language() != Language::En;
    let parameters = parameters.iter().map(|one| ParameterView {
        name: &one.name,
        shape: &one.shape,
        meaning: &one.meaning,
        is_required: one.is_required,
    });
    let place = |origin: &&SourcePath| origin.as_str().to_owned();
    let own_file = origin.as_ref().map(place);
    let folder = "templates/components";
    let examples = Sentence::new("catalogue-examples").count("count", shown.examples.len());
    ComponentView {
        name,
        says,
        says_lang: is_english.then_some("en"),
        is_own: origin.is_some(),
        examples_file: match &own_file {
            Some(file) if file.contains("/components/") => {
                let (folder, _) = file.rsplit_once('/').unwrap_or((folder, ""));
                format!("{folder}/{name}.yaml")
            }
            _ => format!("{folder}/{name}.yaml"),
        },
        file: own_file.unwrap_or_else(|| format!("themes/standard/{file}")),
        parameters: parameters.collect(),
        styles: &shown.styles,
        examples: &shown.examples,
        is_unfit: shown.is_unfit,
        examples_count: sentences.say(&examples),
    }
}
