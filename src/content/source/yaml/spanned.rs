//! YAML with positions. Only parsed when there is something to report.

use crate::base::path::{FieldPath, FieldStep};
use rustc_hash::FxHashMap;
use saphyr_parser::{Event, Parser, ScalarStyle};
use std::ops::Range;

/// A value and its position in the YAML text, in bytes.
#[derive(Debug)]
pub struct SpannedValue {
    pub span: Range<usize>,
    pub value: NodeValue,
}

#[derive(Debug)]
pub enum NodeValue {
    Scalar { text: String, plain: bool },
    Sequence(Vec<SpannedValue>),
    Mapping(Vec<(SpannedValue, SpannedValue)>),
}

impl NodeValue {
    /// The field and value of a block with one field.
    pub fn only_entry(&self) -> Option<(&SpannedValue, &SpannedValue)> {
        match self {
            NodeValue::Mapping(entries) if entries.len() == 1 => {
                entries.first().map(|(key, value)| (key, value))
            }
            _ => None,
        }
    }
}

/// The greatest depth of nesting. Real files have only a few levels; the limit protects against malicious ones.
const DEEPEST: usize = 64;

/// The tree, as far as the text could be parsed. None: it is empty.
pub fn tree(text: &str) -> Option<SpannedValue> {
    // The parser gives positions in characters; they are converted to bytes.
    let bytes: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .collect();
    let mut reader = NodeBuilder {
        parser: Parser::new_from_str(text),
        bytes,
        anchors: FxHashMap::default(),
    };
    loop {
        let (event, span) = reader.next()?;
        match event {
            Event::StreamStart | Event::DocumentStart(_) => {}
            Event::StreamEnd | Event::DocumentEnd => return None,
            event => return reader.node(event, span, 0),
        }
    }
}

/// The paths of the scalars that begin at one of these bytes.
pub fn scalars_at(
    node: &SpannedValue,
    path: &FieldPath,
    starts: &[usize],
    found: &mut Vec<FieldPath>,
) {
    match &node.value {
        NodeValue::Scalar { .. } => {
            found.extend(starts.contains(&node.span.start).then(|| path.clone()));
        }
        NodeValue::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                scalars_at(item, &path.index(index), starts, found);
            }
        }
        NodeValue::Mapping(entries) => {
            for (key, value) in entries {
                let path = path.key(key.scalar().unwrap_or_default());
                scalars_at(value, &path, starts, found);
            }
        }
    }
}

struct NodeBuilder<'t> {
    parser: Parser<'t, saphyr_parser::StrInput<'t>>,
    bytes: Vec<usize>,
    /// Scalars with an anchor, which aliases refer to. Aliases of mappings are not expanded: they could grow exponentially.
    anchors: FxHashMap<usize, String>,
}

impl<'t> NodeBuilder<'t> {
    fn next(&mut self) -> Option<(Event<'t>, Range<usize>)> {
        let (event, span) = self.parser.next_event()?.ok()?;
        let last = self.bytes.len() - 1;
        let byte = |index: usize| self.bytes[index.min(last)];
        let start = byte(span.start.index());
        Some((event, start..byte(span.end.index()).max(start)))
    }

    /// The value that `event` begins. If the text breaks off, what came before.
    fn node(&mut self, event: Event<'t>, span: Range<usize>, depth: usize) -> Option<SpannedValue> {
        if depth > DEEPEST {
            return None;
        }
        match event {
            Event::Scalar(text, style, anchor, _) => Some(SpannedValue {
                span: {
                    if anchor > 0 {
                        self.anchors.insert(anchor, text.to_string());
                    }
                    span
                },
                value: NodeValue::Scalar {
                    text: text.into_owned(),
                    plain: style == ScalarStyle::Plain,
                },
            }),
            Event::SequenceStart(..) => Some(self.sequence(span, depth)),
            Event::MappingStart(..) => Some(self.mapping(span, depth)),
            Event::Alias(anchor) => Some(SpannedValue {
                span,
                value: NodeValue::Scalar {
                    text: self.anchors.get(&anchor).cloned().unwrap_or_default(),
                    plain: true,
                },
            }),
            _ => None,
        }
    }

    /// The list that starts at `begin`.
    fn sequence(&mut self, begin: Range<usize>, depth: usize) -> SpannedValue {
        let mut end = begin.end;
        let mut items = Vec::new();
        while let Some((event, span)) = self.next() {
            end = span.end;
            if matches!(event, Event::SequenceEnd) {
                break;
            }
            let Some(item) = self.node(event, span, depth + 1) else {
                break;
            };
            items.push(item);
        }
        SpannedValue {
            span: begin.start..end,
            value: NodeValue::Sequence(items),
        }
    }

    /// The mapping that starts at `begin`.
    fn mapping(&mut self, begin: Range<usize>, depth: usize) -> SpannedValue {
        let mut end = begin.end;
        let mut entries = Vec::new();
        while let Some((event, span)) = self.next() {
            end = span.end;
            if matches!(event, Event::MappingEnd) {
                break;
            }
            let Some(key) = self.node(event, span, depth + 1) else {
                break;
            };
            let value = self
                .next()
                .and_then(|(event, span)| self.node(event, span, depth + 1));
            let Some(value) = value else {
                let span = key.span.end..key.span.end;
                entries.push((key, SpannedValue::empty(span)));
                break;
            };
            entries.push((key, value));
        }
        SpannedValue {
            span: begin.start..end,
            value: NodeValue::Mapping(entries),
        }
    }
}

impl SpannedValue {
    fn empty(span: Range<usize>) -> SpannedValue {
        SpannedValue {
            span,
            value: NodeValue::Scalar {
                text: String::new(),
                plain: true,
            },
        }
    }

    /// The value at a path, with the key it has in its mapping.
    pub fn at(&self, path: &FieldPath) -> Option<(Option<&SpannedValue>, &SpannedValue)> {
        let mut found = (None, self);
        for step in path.steps() {
            found = match (step, &found.1.value) {
                (FieldStep::Key(name), NodeValue::Mapping(entries)) => entries
                    .iter()
                    .find(|(key, _)| key.scalar() == Some(name.as_str()))
                    .map(|(key, value)| (Some(key), value))?,
                (FieldStep::Index(index), NodeValue::Sequence(items)) => (None, items.get(*index)?),
                _ => return None,
            };
        }
        Some(found)
    }

    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            NodeValue::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }
}
