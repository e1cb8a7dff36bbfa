# Everything an editor can see of samling, in English. The keys are the same in nb.ftl and nn.ftl.

error = error
warning = warning
hint = help
note = note

did-you-mean = did you mean: { $name }
did-you-mean-alike = did you mean: { $name } ({ $difference })
alike-soft-hyphen = it looks the same, but there is a soft hyphen in the word
alike-invisible = it looks the same, but there is an invisible character in the word
alike-dash = a hyphen, not a dash
alike-space = an ordinary space, not a no-break space
alike-foreign-letter = it looks the same, but one letter is from another alphabet
alike-quotation-mark = a straight apostrophe, not a curved one
alike-decomposed = it looks the same, but one letter is made up of two characters; type the word again
known-names = it can be one of: { $names }
known-names-many = it can be one of: { $names } and { $others } more
overview-errors = Errors ({ $mistakes })
overview-decisions = To be decided ({ $mistakes })
overview-hints = Advice ({ $mistakes })
overview-places = and { $places ->
    [one] 1 more place
   *[other] { $places } more places
 }:
overview-places-short = (and { $places ->
    [one] 1 more place
   *[other] { $places } more places
 })
overview-rest = … and { $mistakes } more: { $codes }. See all with: samling check --all

# S1xx: files and YAML
not-utf8 = The file is not saved as UTF-8 (line { $line }).
not-utf8-utf16 = The file is saved as UTF-16, not as UTF-8.
not-utf8-hint = open the file, choose "Save as" and the encoding UTF-8
not-text = The file is not a text file.
not-text-hint = save it as plain text (UTF-8), or give it another name
unreadable = Cannot read { $path }: { $reason }
unreadable-hint-not-found = look for a misspelling in the name, or put the file back
unreadable-hint-no-access = give yourself permission to read the file, or ask its owner to
unreadable-hint = try again; if the file is on a memory stick or a network folder, see whether that is still connected
no-regular-file = { $path } is not a regular file and is not read.
no-regular-file-hint = remove it, or put a regular file there
unreadable-name = The name of the file has characters that cannot be read: { $path }
unreadable-name-hint = give the file a new name
reason-no-access = no access
reason-changed = the file was changed while it was read
reason-disk-full = the disk is full
reason-read-only = the disk cannot be written to
reason-not-a-folder = something on the way there is a file and not a folder
reason-not-found = does not exist
reason-not-ours = this machine has no such address
reason-a-folder = it is a folder and not a file
reason-exists = it exists already
reason-not-empty = the folder is not empty
reason-bad-name = the name is too long, or has characters that cannot be used
reason-too-large = the file is too large
reason-busy = another program is using it
reason-in-use = another program is using the address
reason-no-memory = there is not enough memory
reason-timed-out = it took too long
reason-broken-off = its content is broken or ends too early
reason-ended = the other side ended it
reason-network = the network does not answer
reason-other-disk = it is on another disk
reason-unsupported = the system cannot do that
reason-open-files = too many files are open at a time
reason-disk-fault = the disk does not answer as it should
reason-links-in-circle = the links to the file go in a circle
reason-other = the system refused
reason-unknown = an unknown fault
yaml-syntax = This is not valid YAML: { $message }
yaml-syntax-hint = put the text between quotation marks ("…"), or look for indentation that does not fit
tab-in-indentation = The line is indented with a tab.
tab-in-indentation-hint = use spaces: two for each level
bad-indentation = The indentation here does not fit the lines above.
bad-indentation-hint = let fields that belong together begin equally far in
missing-colon = A colon with a space after it is missing here.
foreign-comment-hint = if this is a comment, begin the line with #: { $line }
write-line-so = write the line like this: { $line }
text-after-value = The value has ended, and the line goes on.
text-after-value-hint = put the whole value between quotation marks, '…' when there are "…" in it
second-document = A line of --- divides the file in two.
second-document-hint = remove the line
path-on-a-computer = This is a file on your own computer: { $path }
path-on-a-computer-hint = put the file into the folder of this file, and write only its name
unknown-escape = The backslash (\) means something else between double quotation marks.
unknown-escape-hint = use single quotation marks ('…')
control-character = There is an invisible character here that cannot be used.
control-character-hint = delete the text around the mark, and type it again
colon-in-value = There is another colon on the same line.
unclosed-quotation = The quotation mark here is never closed.
unclosed-quotation-hint = put another one where the text ends
reserved-character = A value cannot begin with "{ $letter }".
reserved-character-hint = put the whole value between quotation marks ("…")
unclosed-bracket = A list or block in brackets is not closed, or a comma is missing.
unclosed-bracket-hint = look for a missing ] or { "}" }
comment-in-brackets-hint = # begins a comment, so the rest of the line is not read: write "{ $word }" in quotation marks
duplicate-key = The field "{ $key }" appears twice.
stands-first-here = first appears here
unknown-field = Unknown field: "{ $field }"
missing-field = The field "{ $field }" is missing.
missing-field-hint = add a line: { $field }: …
missing-field-hint-unknown = add a line: { $field }: … (or { $field }: unknown, when it is not known)
unknown-choice = "{ $written }" is not one of the choices here.
wrong-shape = This must be { $shape }.
wrong-shape-list-hint = write each item on a line of its own, with a hyphen and a space before it
write-only-hint = write only { $value }
wrong-shape-block-hint = write each field on a line of its own: name: value
no-list-item = The item of the list begins with "{ $sign }".
no-list-item-hint = write a hyphen and a space before each item: { $item }
comment-in-text = Everything after # on the line is a comment and is not shown: { $comment }
comment-in-text-hint = put the whole text in quotation marks ("…"), or write a space after # where a comment is meant
text-for-block-hint = write { $field }: alone on the line, and { $first }: { $written } on the next, two spaces in (known here: { $known })
text-for-block-hint-list = write - { $first }: { $written } (known here: { $known })
shape-text = a text
shape-list = a list
shape-boolean = true or false
shape-number = a whole number
shape-block = fields, each on a line of its own
shape-word = one word
shape-checksum = a checksum of 64 digits and letters from a to f
shape-other = something else
bad-date = "{ $written }" is not a date.
bad-date-month = There is no month { $month }.
bad-date-day = { $month } has { $days } days, not { $day }.
bad-date-order = The end ({ $end }) comes before the beginning ({ $start }).
bad-date-hint = write the date like this: 2018-01-16, 2018-04-18/2018-04-19, 2018-10 or 2018
bad-time = "{ $written }" is not a time of day.
bad-time-hint-two = write the start and the end apart: "{ $start }" in start (of the gathering: starts), and "{ $end }" in end (ends)
bad-time-hint-meant = write the time like this: { $meant }
bad-time-hint = write the time like this: "10:00"
bad-duration = "{ $written }" is not a length of time.
bad-duration-hint = write the length like this: "45 min" or "1:30"
no-beginning-hint = 24:00 is the end of a day; write "00:00" and the next day
empty-file = The file is empty.
no-front-matter = The file does not begin with fields between two lines of ---
no-front-matter-hint = let the file begin with ---, then title: …, then --- on a line of its own
unclosed-front-matter = The fields at the top of the file are never closed.
unclosed-front-matter-hint = put a line of --- where the fields end and the text begins
misplaced-file = Nobody reads this file: its name or place is not in use.
copied-file = The file seems to be a copy of { $of }, and is not read.
copied-folder-hint = if this is a new gathering, give the folder a name of its own (small letters, digits and hyphens); if it is only a copy, delete the folder
copied-file-hint = keep the newer of the two, under the name without the mark of a copy, and delete the other; if this is something else, give the file a name of its own
lone-twin = The file is an edition in another language of { $of }, which does not exist.
lone-twin-hint = make { $of }, or give this file that name
symbolic-link = The file is a link to another place and is not read.
symbolic-link-hint = put a copy of the file here
link-at-root-hint = put a copy of { $path } here, or run samling in the folder that holds it (--root)
linked-folder = The folder is a link to another place, and what is in it is not read.
linked-folder-hint = put the folder itself here instead of the link
no-content-folder = There is no folder named content in { $root }.
no-content-folder-hint = bring it back, or make a site with "samling init"
name-it = is it called "{ $name }"? Name it { $right }
bad-epoch = SOURCE_DATE_EPOCH is not a number of seconds: "{ $written }"
bad-epoch-hint = write the seconds since 1 January 1970, for example 1516060800, or remove the variable
curly-quotes = The value is in curly quotation marks, which become part of the text.
curly-quotes-hint = replace them with straight ones ("…"), or remove them
no-site = There is no samling.yaml in { $root }
no-site-hint = make a site with "samling init", or point to the folder with --root

# S2xx: what the facts say of each other
duplicate-id = The id "{ $id }" is used twice ({ $kind }).
duplicate-id-hint = give one of them another id: in the field id, or in the name of the file or folder
unknown-reference = Unknown { $kind }: "{ $id }"
unknown-reference-hint = the ids are in { $where }
bad-id = "{ $id }" cannot be an id.
bad-id-hint = use lower-case letters a–z, digits and hyphens: { $slug }
bad-id-hint-plain = use lower-case letters a–z, digits and hyphens
empty-text = The field "{ $field }" is empty.
text-is-comment-hint = put the text in quotation marks, since # begins a comment: { $field }: "{ $comment }"
empty-text-hint-unknown = write unknown when it is not known
end-before-start = The end ({ $end }) comes before the beginning ({ $start }).
end-before-start-hint = if it goes on past midnight, write both days: date: { $days }
end-before-start-hint-times = correct the times
end-before-start-hint-plain = if it goes on past midnight, write both days in date: first day/last day
begins-here = begins here
overlapping-sessions = "{ $title }" and "{ $other }" are in the same room ({ $room }) at the same time.
the-other-session = the other session
overlapping-sessions-hint = change the time or the room of one of them
county-not-then = The county "{ $county }" did not exist { $date }.
county-life = the county's dates are here
tile-taken = The county "{ $county }" has this place on the map at the same time. Give one of them another column or row.
tile-first = here it got the place
missing-attachment = There is no file "{ $file }" in the folder.
missing-attachment-hint = put the file in the folder, or write missing: not_preserved when it is lost
missing-attachment-hint-plain = put the file in the folder, or correct the name
address-for-file = This must be the name of a file in the folder, not an address: { $address }
address-for-file-hint = write the address in the field url, or put a copy of the file into the folder and write its name
address-for-file-hint-plain = put a copy of the file into the folder, and write its name
topic-spelled-twice = The topic "{ $topic }" is written in another way before: "{ $first }". They count as one topic.
topic-spelled-twice-hint = write it the same everywhere: { $first }
maybe-two-people = "{ $name }" is listed as one person but may be two: the name or the place of work is not the same.
the-other-mention = first mentioned here
maybe-two-people-hint = list the person in content/programme/people.yaml, or both with an id each, and write person: id beside the name
name-of-several = Several people are called "{ $name }", and it is not said who this is.
name-of-several-hint = write person: and one of these beside the name: { $ids }
bad-base-url = The site cannot have the address "{ $address }".
bad-base-url-hint = write the whole address, without spaces, ?, # and passwords: https://www.example.no/gatherings/
space-around-address = The address has white space around it, which is taken away: { $address }
space-around-address-hint = delete the white space
session-outside-days = The session is on none of the gathering's days.
the-gathering-is-here = the gathering's date is here
provenance-of-nothing = There is no field "{ $field }" to account for.
material-without-anything = "{ $title }" has neither file nor link.
material-without-anything-hint = write file: …, url: … or missing: not_preserved
image-without-alt = The picture "{ $file }" has no text for people who cannot see it.
image-without-alt-hint = add alt: … that says what it shows, or decorative: true
text-image-without-alt-hint = write what it shows between the brackets: ![what it shows](file.jpg)
county-of-itself = The county "{ $county }" is its own predecessor.
folder-without-gathering = The folder has no { $expected }, so the file belongs to no gathering.
folder-without-gathering-hint = make { $expected } with title, kind, date, status and mode
effort-of-another-goal = The effort "{ $id }" has a number that belongs to another sub-goal.
the-sub-goal-is-here = the sub-goal is here
portrait-without-consent = A portrait cannot be shown without consent.
portrait-without-consent-hint = write in consent where the consent is kept
recording-without-captions = The recording has no captions.
recording-without-captions-hint = put a .vtt file in the folder and write captions: name.vtt
presentation-without-id = A presentation in the list needs an id.
presentation-without-id-hint = add id: and a short word, such as id: welcome
planned-in-the-past = The gathering is planned, but { $date } is over.
planned-in-the-past-hint = set status to held, cancelled or postponed, or certainty: unknown under provenance.status
unknown-setting = There is no warning called "{ $written }".
site-without = The field "{ $field }" is missing in samling.yaml. The site has a page about privacy or accessibility, and readers must be told who answers for it.
site-without-hint = add { $field }: with name: … on the next line
contact-without-end = The contact is not shown: it must go some years after the gathering, and the gathering has no date to count from.
contact-without-end-hint = write the gathering's date, updated (the day when the page was last looked over), or valid_to of the contact
waiver-expired = The waiver of { $code } was valid until { $until } and no longer is.
waiver-expired-hint = correct what the warning is about and remove the waiver; or set a new date in until when somebody has looked at it again
waiver-unused = The waiver of { $code } is not needed: there is no such warning in { $place }
waiver-unused-hint = remove the waiver, or correct place

the-end-is-here = the gathering ends here
session-after-end = "{ $title }" goes on until { $time }, but the gathering ends at { $ends }.
session-begins-after-end = "{ $title }" begins at { $time }, but the gathering ends at { $ends }.
session-after-end-hint = correct the time here, or the gathering's ends
speaker-in-two-places = { $name } speaks in or chairs two sessions at a time: "{ $title }" and "{ $other }".
speaker-in-two-places-hint = correct the times or who it was; if these are two people, give each a person:
the-municipality-is-here = the municipality's counties are here
municipality-elsewhere = The municipality "{ $municipality }" was not in the county "{ $county }" then, but in "{ $right }".
municipality-elsewhere-hint = choose another municipality, or write county: { $right }
folder-of-another-year = The gathering is dated { $date }, but its folder is under { $year }.
folder-of-another-year-hint = move the folder to { $right }, or correct the date
title-of-two-pages = Two pages are called "{ $title }".
title-of-two-pages-hint = give each page a title of its own, for example with a place or a date
session-before-start = "{ $title }" begins at { $time }, but the gathering begins at { $starts }.
session-before-start-hint = correct the time here, or the gathering's starts; for arrival and coffee write type: registration
alt-says-nothing = The text "{ $alt }" does not say what the picture shows.
alt-says-nothing-hint = say in alt what the picture shows; if it is only decoration, write decorative: true instead of alt
sessions-at-once = "{ $title }" is at the same time as "{ $other }", and neither has a room or a track.
sessions-at-once-hint = correct the times, or write room: or track: for both
lost-file-is-there = Here the file is said to be lost, but { $file } is in the folder.
lost-file-is-there-hint = remove missing
lost-file-may-be-there = Here the file is said to be lost, but a file in the folder has the same name: { $file }
lost-file-may-be-there-hint = if this is it, write file: "{ $file }" instead of missing
frozen-file-changed = “{ $file }” has changed since the gathering was frozen or last amended. Its checksum was { $before }, and is now { $now }.
frozen-file-recorded = the recorded checksum is here
frozen-file-changed-hint = bring the file back as it was, or record the erratum with: samling amend { $id } "what was corrected, and why"
frozen-file-missing = “{ $file }” is missing. It should be here, with the checksum { $before }.
frozen-file-missing-hint = put the file back, or record the erratum with: samling amend { $id } "what was removed, and why"
frozen-file-added = “{ $file }” was added after the gathering was frozen. Its checksum is { $now }.
frozen-file-added-hint = remove the file, or record the erratum with: samling amend { $id } "what was added, and why"
wrong-weekday = { $date } is a { $right }, not a { $written }.
wrong-weekday-hint = correct the weekday or the date
former-name-used = The name "{ $former }" was used until { $last }, and the gathering was after that.
the-former-name-is-here = the former name is here
actor-not-then = The actor "{ $actor }" did not exist at the time of the gathering ({ $date }).
actor-not-then-hint = choose the actor that existed then, or correct valid of this one
actor-life = here it says when the actor existed
deadline-after = The deadline for registration ({ $deadline }) is after the gathering ({ $date }).
letter-before = The letter is dated { $letter }, before the gathering ({ $date }).
wrong-order-hint = correct the date that is wrong
held-in-the-future = The gathering is marked as held, but { $date } is yet to come.
held-in-the-future-hint = correct the date, or set status to planned
updated-in-the-future = This is marked as updated { $date }, but that day is yet to come.
updated-in-the-future-hint = write the day when the text was last changed
changed-without-saying = The gathering has got another day, time, place or status since it was last published, but the field "updated" is the same.
changed-without-saying-hint = write updated: { $today }, so that those who subscribe to the calendar see it
impossible-email = "{ $address }" cannot be an e-mail address.
impossible-email-hint = write the whole address: post@example.no
impossible-email-hint-several = write only one address; in mailto: several can stand with a comma between them
ongoing-after-its-period = The project is marked as ongoing, but its period { $period } is over.
completed-without-end = The project is marked as completed, but its period { $period } has no end.
the-period-is-here = the project's period is here
the-status-is-here = the project's status is here
project-times-hint = correct period or status
milestone-outside = The milestone is dated { $date }, outside the project's period.
milestone-outside-hint = correct the date, or the project's period
more-answers-than-people = There are { $answers } answers, but only { $people ->
    [one] 1 participant
   *[other] { $people } participants
 }.
the-count-is-here = the number of participants is here
more-answers-than-people-hint = correct the number that is wrong
number-of-two = The number { $number } is used twice.
number-of-two-hint = correct the number in one of the places
name-of-two-actors = Two actors are called "{ $name }".
name-of-two-actors-hint = if they are the same, keep one of them; if they are two, give each a name of its own
item-twice = "{ $item }" stands twice in the list.
item-twice-hint = remove one of them
organisation-misspelt = "{ $written }" is likely the same organisation as "{ $meant }".
number-of-another-county = The municipality's number begins with { $county }, but its county has number { $numbers }.
number-of-another-county-hint = correct the number, or add the county under counties
number-unlike-municipalities = The county's number is { $number }, but the numbers of all its municipalities begin with { $begin }.
unexplained-abbreviation = The abbreviation "{ $abbreviation }" is not explained.
unexplained-abbreviation-hint = write it in full here, followed by ({ $abbreviation }), or add it to content/programme/abbreviations.yaml
text-in-another-language = The text should be in { $stated }, but is in { $detected }: { $words }
text-in-another-language-hint = write lang: { $tag } at the top of the file, or write the text in { $stated }
text-in-another-language-hint-twin = the file's name says { $stated }: write the text in { $stated }
language-nb = bokmål
language-nn = nynorsk
language-da = Danish
language-sv = Swedish
language-en = English

# S3xx: pages, addresses and links
address-collision = The address is used twice: /{ $address }
address-collision-own = The address is taken by a page that samling makes itself: /{ $address }
has-it-already = has the address already
address-collision-hint = give one of them another id, another address or another file name
address-collision-own-hint = choose another address
dead-link = The link leads nowhere: { $target }
dead-link-hint = link to a file in content (../counties/oslo.md) or an address on the site (/fylker/oslo/)
redirects-in-a-ring = The redirects go in a ring: { $target } leads back here.
redirects-in-a-ring-hint = let one of them lead to a page that exists
dead-fragment = The page exists, but not the place on it: #{ $fragment }
the-page-is-here = the page is made of this file
bad-alias = "{ $alias }" cannot be an address on the site.
bad-alias-hint = write it from the site's root: /old/address/
html-removed = HTML that is not safe was taken out: { $html }
html-removed-hint = write it as Markdown
unsafe-link = The link cannot be used: { $target }
unsafe-link-hint = links must begin with https://, http://, mailto: or tel:
unsafe-link-hint-file = url is for addresses on the web; a file in the folder is listed under materials, with file: { $file }
unsafe-link-hint-space = remove the white space in the address, or write %20
foreign-image = The picture is on another site: { $target }
foreign-image-hint = put a copy of the picture in the folder; the site fetches nothing from others
vague-link = The words of the link do not say where it leads.
vague-link-hint = let the link be words that say what the reader will find: [the gathering's programme](…)
table-without-headings = The table has no headings, and screen readers cannot say what its figures are about.
table-without-headings-hint = write a row of headings first, and a row of hyphens below it: | Time | Topic |, then | --- | --- |
broken-link-signs = This does not become a link: its signs stand in the wrong order, or one is missing.
cells-without-headings = The row has { $cells } cells and the table { $headings ->
    [one] 1 heading
   *[other] { $headings } headings
 }: the rest is not shown.
cells-without-headings-hint = give the table one more heading, or join the cells
bullet-of-word = This does not become an item of a list.
bullet-of-word-hint = write a hyphen and a space before each item: { $item }
footnote-without-text = The footnote { $label } has no text.
footnote-without-text-hint = write it at the end, on a line of its own: { $line }
date-as-item = The date becomes the number of an item of a list.
date-as-item-hint = write a backslash before the full stop: { $meant }
words-as-heading = This becomes a heading, for --- stands right below it.
words-as-heading-hint = write a blank line between the text and the hyphens
words-as-code = This is shown as code, for the line begins with four spaces.
words-as-code-hint = remove the spaces at the beginning of the line
cells-as-words = The lines have tabs between their words, and do not become a table.
cells-as-words-hint = write each line with bars between its cells: | Time | Topic |, and below the first one: | --- | --- |
dead-link-on-page = On the page /{ $page } a link leads nowhere: { $target }
dead-link-on-page-hint = correct the address where the link is written: in HTML in the text, or in a template
heading-without-space = This does not become a heading: there is no space after #.
stray-emphasis = Here is ** without anything being emphasised.
stray-emphasis-hint = put ** close to the first and the last word: **important**
external-link-gone = The page is no longer there: { $address } (answer { $status })
external-link-gone-since = The page is no longer there: { $address } (answer { $status }; it last answered on { $day })
external-link-gone-hint = find its new address, or a copy at web.archive.org, and write that instead
external-link-gone-hint-archived = use the copy: { $archived }
external-link-silent = The site does not answer about { $address }: { $reason }
external-link-silent-since = The site does not answer about { $address }: { $reason } (it last answered on { $day })
external-link-silent-hint = look at it in a browser, and ask again another day
silent-timeout = it took too long
silent-fault = an error on their side
silent-no-host = there is no site of that name
silent-redirects = the page leads on in a circle
silent-certificate = their certificate is not in order
silent-no-answer = no connection
external-checked = Asked about { $asked ->
    [one] 1 address
   *[other] { $asked } addresses
 } on other sites. { $remembered } answered recently and were not asked again; { $refused } do not want to be asked by programs.
accessibility-checked = { $found ->
    [0] Found nothing of what samling can look for.
    [one] Found one thing that may keep someone from reading the site.
   *[other] Found { $found } things in { $files ->
        [one] one file
       *[other] { $files } files
    } that may keep someone from reading the site.
}
accessibility-undecided = samling cannot decide whether the site meets the requirements. That takes a person.
accessibility-of-refused = The site has mistakes, so something may be missing here. Run samling check.
accessibility-look = to be looked at
accessibility-pages = page { $pages }

# S4xx: the theme
template-mistake = Mistake in the template { $template }: { $message }
template-unexpected-sign = In the template { $template }, { $name } stands where something else must: an expression is not finished, or a bracket not closed
template-unknown-name = The template { $template } uses a name that does not exist: { $name }
template-unknown-part = The template { $template } uses a filter, function, test or component that does not exist: { $name }
template-missing = The template { $template } refers to a template that does not exist: { $name }
template-unknown-word = The template { $template } uses a word that is not in i18n/*.ftl: { $name }
unknown-theme = There is no theme called "{ $name }".
bad-words-file = This line of the file of words cannot be read.
bad-words-file-hint = write each word like this: key = text, and indent text that goes on
unknown-word-of-theme = The theme has no word with the key "{ $key }".
missing-theme-file = The theme has no file called "{ $file }".
examples-of-nothing = The examples belong to nothing: the theme has no component called "{ $name }".
unknown-parameter = The component { $component } has no parameter called "{ $name }".
missing-parameter = The example lacks the parameter "{ $name }", which the component { $component } must get.
missing-parameter-hint = write "{ $name }:" below "with", also when it is to be empty
example-fails = The component { $component } cannot be shown with these values: { $message }
example-inside = “inside” lacks {"{}"}: where the component is to stand.
catalogue-title = Components
catalogue-about = Everything that the theme's templates can use, shown as readers see it. The examples are invented.
catalogue-components = Components on this page
catalogue-groups = Groups of components
catalogue-parameters = Parameters
catalogue-no-parameters = none
catalogue-optional = may be left out
catalogue-file = File
catalogue-styles = Styles
catalogue-own = the site's own
catalogue-example-source = How the example is written
catalogue-examples = { $count ->
    [0] no examples
    [one] 1 example
   *[other] { $count } examples
 }
catalogue-no-examples = No examples. They are written in
catalogue-unfit = The program's own examples do not fit the site's own components.
catalogue-group-areas = Counties
catalogue-group-efforts = Efforts
catalogue-group-evaluation = Evaluation
catalogue-group-facts = Facts
catalogue-group-files = Files
catalogue-group-follow = Following
catalogue-group-gathering = Gathering
catalogue-group-lists = Lists
catalogue-group-presentation = Presentation
catalogue-group-programme = Programme and goals
catalogue-group-texts = Text and links

# S5xx: writing
foreign-folder = The folder { $folder } holds files that samling did not make (for example { $example }).
foreign-folder-hint = choose an empty folder with -o, or move the files; nothing has been written
cannot-write = Cannot write { $path }: { $reason }
cannot-write-hint = check that the disk has room and that you may write there; run the command again
output-among-sources = The site cannot be written to { $folder }: the sources are there.
output-among-sources-hint = choose another folder with -o
exists-already = { $path } exists already, and nothing was overwritten.
exists-already-hint = choose another name
bad-output-path = "{ $path }" cannot be a file of the site.
output-path-taken = Two files of the site have the same path: { $path }
output-path-taken-hint = give one of them another id, address or file name
presentation-without-gathering = Which gathering does the presentation "{ $id }" belong to?
presentation-without-gathering-hint = write the gathering's id before it: my-gathering-2018-01-16/{ $id }
unknown-code = There is no message with the code "{ $typed }".
unknown-code-hint = write samling explain to see all
explained = The explanations are in { $path }
explain-wrong = Wrong
explain-right = Right
explain-title = Messages from samling

# S6xx: the preview
port-taken = Port { $port } is in use by another program.
port-taken-hint = choose another with -p, or leave out -p, and samling finds a free one
cannot-listen = Cannot show the site at { $address }: { $reason }
cannot-listen-hint = choose another address with --host, or another port with -p
build-broke = samling has a fault and could not build the site: { $message }
build-broke-hint = it is not your mistake; report it, with the text above

# What is said at the end
built = Done: { $pages ->
    [one] 1 page
   *[other] { $pages } pages
 } in { $folder } ({ $written } written, { $unchanged } unchanged, { $removed } removed).
checked = No mistakes in { $pages ->
    [one] 1 page
   *[other] { $pages } pages
 }.
not-built = Nothing was written: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
 }{ $warnings ->
    [0] {""}
    [one] {" "}and 1 warning
   *[other] {" "}and { $warnings } warnings
 }.
build-waits = Another build is writing to { $folder }. Waiting until it is done.
address-needed = Without "base_url" in samling.yaml there are no feeds, no calendar subscriptions and no IIIF manifests. The 404 page then leads to the root of its host, even where the site stands in a folder. Write the address that the site will have.
files-cleaned = { $files ->
    [one] 1 file is published without what was hidden in it
   *[other] { $files } files are published without what was hidden in them
 }. "samling status" says which, and what it was.
files-withheld = { $files ->
    [one] 1 file is not published
   *[other] { $files } files are not published
 }. "samling status" says which, and why.
warnings-only = { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
 }.
initialised = The site is made in { $folder }. Build it with: samling build{ $where }
doubts-left = { $doubts ->
    [one] 1 doubt is
   *[other] { $doubts } doubts are
 } noted in the records. See them with: samling status
rendered = { $rendered ->
    [one] 1 page
   *[other] { $rendered } pages
 } rendered, { $reused } reused. It took { $milliseconds } ms.
read-no-kind = { $file }: this format is not read. The file can be archived all the same.
read-in-part = { $file } was not read in full. See why with --json.
read-failed = Cannot read { $file }: { $reason }
created = Made { $path }. Look over the fields that are filled in, write the rest, and build with: samling build{ $where }
workflow-made = Made { $path }. What must be done before it works stands at its top.
schemas-written = { $schemas ->
    [one] Wrote one schema
   *[other] Wrote { $schemas } schemas
 } to { $folder }

# samling freeze and samling amend
freeze-written = { $path }: { $files ->
    [one] 1 file
   *[other] { $files } files
 }
freeze-done = { $gatherings ->
    [one] 1 gathering is frozen
   *[other] { $gatherings } gatherings are frozen
 }. From now on samling check reports a change until samling amend has recorded it.
freeze-nothing = There are no gatherings to freeze: those that were held and are over are frozen already.
freeze-already = { $id } was frozen on { $date }. Record a change with: samling amend { $id } "what was corrected, and why"
freeze-draft = { $id } is a draft (draft: true), and a draft cannot be frozen.
freeze-mistakes = Nothing is frozen. Correct the mistakes first; samling check shows them.
amended = The erratum of { $id } is recorded in { $file }: { $files ->
    [one] 1 file
   *[other] { $files } files
 }. It is shown on the page when the site is built.
amend-changed = changed
amend-added = added
amend-removed = removed
amend-nothing = No files of { $id } have changed. Nothing is written.
amend-not-frozen = { $id } is not frozen, so there is no erratum to record. Freeze it with: samling freeze { $id }
amend-no-reason = The erratum needs a reason, which readers see: samling amend { $id } "what was corrected, and why"
amend-withdrawn = The reason has the name of a person who has asked not to be on the site. Write it without the name.
amend-personal = The reason is shown on the page, and has { $sort }. Write it without, or allow the text under privacy.allow in samling.yaml.
amend-mistakes = The erratum is not recorded. Correct the mistakes first; samling check shows them.

# samling pack and samling verify
packed = Done: { $files } files ({ $size }) in { $zip }. Verify the bag with: samling verify { $typed }
packed-left-out = What is withheld is left out: { $materials ->
    [one] 1 file
   *[other] { $materials } files
 } and { $texts ->
    [one] 1 text
   *[other] { $texts } texts
 }. In { $covered ->
    [one] 1 text
   *[other] { $covered } texts
 } something is masked. "--with-withheld" takes everything.
packed-withheld = The bag also has what is withheld, personal data among it. It must not be published.
pack-failed = Cannot make the bag in { $file }: { $reason }
pack-in-the-way = { $file } exists and is no zip file, so it is not replaced. Choose another name with -o.
pack-among-sources = The bag cannot be among the site's sources: { $file }. Choose another place with -o.
verified = Nothing has changed: { $files ->
    [one] 1 file is as it was
   *[other] all { $files } files are as they were
 } when the bag was made.
verified-not = { $found ->
    [one] 1 file is
   *[other] { $found } files are
 } not as when the bag was made.
verify-zip-changed = changed: the whole zip file. It should have { $expected } and has { $actual }
verify-changed = changed: { $file }. It should have { $expected } and has { $actual }
verify-missing = missing: { $file }
verify-extra = added: { $file }
verify-unreadable = cannot be read: { $file } ({ $reason })
verify-count = bag-info.txt says { $expected } (bytes and files), and here is { $actual }
verify-unreadable-path = Cannot read { $file }: { $reason }
verify-no-zip = { $file } is neither a folder nor a zip file that can be read: { $reason }
verify-no-bag = There is no bag in { $file }: bagit.txt is missing.
verify-no-manifest = The bag in { $file } has no list of checksums (manifest-sha256.txt).
verify-bad-manifest = Line { $line } of { $list } is no checksum.

# samling publish
publish-forms = Say where the site is to be published:

    samling publish /var/www/samlinger                        a folder on this machine
    samling publish s3://nettsted/samlinger                   an object store (S3)
    samling publish webdav://sky.example.no/nettsted          a WebDAV server, over https
    samling publish sftp://kari@example.no/var/www/samlinger  a server with SSH
    samling publish git:origin#gh-pages                       a Git branch

    With --dry-run it is only said what would happen. More help: samling help publish
publish-commit = The site is published with samling
publish-password = The address has a password or a key in it, which it should not: it may end up in logs. { $belongs }
publish-password-s3 = The keys belong in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or in ~/.aws/credentials.
publish-password-webdav = The name and password belong in SAMLING_WEBDAV_USER and SAMLING_WEBDAV_PASSWORD, or in ~/.netrc.
publish-password-sftp = Use an SSH key: it belongs in ~/.ssh or with ssh-agent. See whether “ssh” lets you in.
publish-password-git = The password belongs with Git, in a credential helper, or use an SSH key. See whether “git push” lets you in.
publish-access-folder = Ask to be allowed to write in the folder, or choose another.
publish-ftp = FTP sends passwords openly, and is not used. Ask your host for SFTP or WebDAV.
publish-scheme = Addresses that begin with “{ $scheme }://” are not known. Run “samling publish” with nothing after it to see what can be used.
publish-incomplete = The address is not whole. It should look like this: { $example }
publish-into-output = The folder cannot be output or lie in it: the site is there already. Choose another folder.
publish-running = This site is already being published from this machine. Wait until that is done, and try again.
publish-refused = Nothing is published. What readers find is as it was.
publish-progress = { $files ->
    [one] 1 file is sent
   *[other] { $files } files are sent
 } …
publish-line-new = new:     { $path }
publish-line-changed = changed: { $path }
publish-line-removed = removed: { $path }
publish-line-more = … and { $files } more; --all shows them all
publish-would = { $place }: { $new } new and { $changed } changed files ({ $size }) would be sent, { $removed } removed, and { $unchanged } are there already. Nothing is done.
publish-would-nothing = { $place } is as the site is. Nothing would be sent.
published = Published to { $place }: { $new } new and { $changed } changed files ({ $size }) are sent, { $removed } removed, and { $unchanged } were there already.
published-nothing = { $place } was already as the site is. Nothing is sent.
publish-no-host = The host in { $place } is not found. Look for a slip in the address, and whether this machine is online.
publish-no-answer = { $place } does not answer, or the connection was cut. See whether this machine is online and the address and port are right, and run the command again: it goes on where it stopped.
publish-certificate = The certificate of { $place } is not valid, so nothing is sent. Ask whoever runs the server.
publish-host-key = It is not known whether { $place } is what it says it is. Log in with “ssh” once and accept the key, when you have seen that it is right.
publish-denied = No access to read or write in { $place }. { $belongs }
publish-unencrypted = { $place } is not encrypted, so the password is not sent. Use https:// or webdav://.
publish-missing = { $place } does not exist. Look for a slip, or make it first: a bucket, a repository or the folder above.
publish-full = There is no room for the site in { $place }. Clear some, and run the command again: it goes on where it stopped.
publish-no-webdav = { $place } takes no files by WebDAV. The address may be the one that readers use; ask your host for that of WebDAV.
publish-no-region = The region of { $place } is not known. Set AWS_REGION, or AWS_ENDPOINT_URL for other stores than Amazon's.
publish-no-program = The program “{ $program }” is needed for { $place }, and is not on this machine. Install it, and try again.
publish-unsupported = { $place } cannot be used on this machine. Choose another place: samling publish shows which there are.
publish-status = { $place } answered with error { $status }. Try again in a while; the command goes on where it stopped.
publish-locked = { $place } is being published from the machine “{ $host }” since { $since }. Wait until that is done. If you know that it was cut off, run the command again with --take-over.
publish-taken-over = Someone else has taken over the publication to { $place }, so this one stopped. Agree on who publishes, and run the command again.
publish-foreign = { $files ->
    [one] 1 file
   *[other] { $files } files
 } in { $place } that samling has not put there stand where files of the site should: { $paths }. Nothing is sent. Move them, or let them be replaced with --overwrite.
publish-bad-list = The list .samling-published.json in { $place } cannot be read, so it is not known what samling has put there. Bring it back from a backup, or delete it and run the command with --overwrite.
publish-local-file = The file { $path } in output was changed or vanished meanwhile. Run the command again.
publish-rejected = Someone else has put something on the branch in { $place } meanwhile, or it takes nothing. Run the command again; what is new is then kept.
publish-interrupted = Interrupted. { $place } is whole as far as it has come: run the command again, and it goes on where it stopped.
publish-other = Cannot publish to { $place } ({ $what }). Run the command again; it goes on where it stopped.

# samling serve
serving = The site is shown at { $address } (end with Ctrl-C).
changed-everything = Everything
changed-files = { $files } files
rebuilt = { $changed }: { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}, { $written } written, { $removed } removed{ $warnings ->
    [0] {""}
    [one] {", "}1 warning
   *[other] {", "}{ $warnings } warnings
} ({ $milliseconds } ms).
not-rebuilt = { $changed }: not built, { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}{ $warnings ->
    [0] {""}
    [one] {" "}and 1 warning
   *[other] {" "}and { $warnings } warnings
} ({ $milliseconds } ms).
cannot-watch = Cannot keep an eye on all the files, so changes may be missed: { $reason }
cannot-open = Cannot open the browser: { $reason }
preview-ended = Ended.
preview-mistakes = The site is not up to date
preview-no-site = The site cannot be shown yet
preview-waiting = The site is being built …
preview-close = Close

# samling status
status-complete = nothing is missing
status-no-date = the date is not known
status-no-place = neither place nor mode is stated
status-no-invitation = the invitation is missing
status-no-programme = the programme is not entered
status-no-talks = no presentations are entered
status-recording-announced = a recording was announced and not found
status-no-evaluation = the evaluation is missing
status-no-results = the answers to the evaluation are not entered
status-held-unknown = it is not known whether the gathering was held
status-lost-material = "{ $title }" is not preserved
status-no-posts = the programme is there as a file, but its sessions are not entered
status-no-recording = there is no recording
status-no-next = the next gathering is not known
status-unmentioned = "{ $title }" is in the folder, but no field mentions it
status-draft = "{ $title }" is a draft, and not shown
status-doubts-here = { $doubts ->
    [one] 1 doubt
   *[other] { $doubts } doubts
 } in { $file } and the files beside it
status-column-gathering = Gathering
status-column-date = Date
status-column-invitation = Inv.
status-column-programme = Prog.
status-column-talks = Talks
status-column-recording = Rec.
status-column-evaluation = Eval.
status-column-next = Next
status-column-doubts = Doubts
status-there = yes
status-lost = lost
status-announced = announced
status-without-file = no file
status-questions-only = questions
status-unknown = not known
status-inferred = inferred
status-doubt = doubt
status-languages = Texts (and words) { $year }: bokmål { $bokmal }, nynorsk { $nynorsk }, other languages { $others }, unknown { $unknown }. Nynorsk: { $share }.
status-languages-undated = Texts (and words) without a date: bokmål { $bokmal }, nynorsk { $nynorsk }, other languages { $others }, unknown { $unknown }. Nynorsk: { $share }.
status-languages-total = Texts (and words) in all: bokmål { $bokmal }, nynorsk { $nynorsk }, other languages { $others }, unknown { $unknown }. Nynorsk: { $share }.
status-misstated = { $file } is stated to be in { $stated }, and is likely in { $detected }. Correct lang, or the language of the text.
status-frozen = { $frozen ->
    [one] 1 gathering is frozen
   *[other] { $frozen } gatherings are frozen
 }{ $amended ->
    [0] {""}
    [one] , 1 of them has been amended
   *[other] , { $amended } of them have been amended
 }.
status-total = { $gatherings ->
    [one] 1 gathering
   *[other] { $gatherings } gatherings
 }, { $doubts ->
    [one] 1 doubt
   *[other] { $doubts } doubts
 }{ $withheld ->
    [0] {""}
    [one] , 1 file not published
   *[other] , { $withheld } files not published
 }
left-out-pages = hidden pages
left-out-notes = speaker notes
left-out-comments = comments
left-out-changes = tracked changes
left-out-files = embedded files
left-out-versions = earlier versions
left-out-rows = hidden rows
left-out-columns = hidden columns
left-out-cells = cells that do not show
left-out-shapes = hidden shapes
left-out-text = hidden text
left-out-other = something that does not show
status-cleaned = published without
status-withheld = not published
mend-found = { $words ->
    [0] No words seem to be misread.
    [one] 1 word is likely misread.
   *[other] { $words } words are likely misread.
 }{ $certain ->
    [0] {""}
   *[other] {" "}With --write, { $certain } of them will be corrected.
 }
mend-written = { $words ->
    [0] No words were corrected.
    [one] Corrected 1 word in 1 file.
   *[other] Corrected { $words } words in { $files ->
        [one] 1 file
       *[other] { $files } files
     }.
 }{ $left ->
    [0] {""}
    [one] {" "}1 word is not corrected: look at the original there.
   *[other] {" "}{ $left } words are not corrected: look at the original there.
 }
mend-failed = { $file } is not corrected: { $reason }.
mend-changed = { $file } is not corrected: the file has changed since it was read, or has a name that is to be masked. Correct it by hand.
mend-page = page { $page }
mend-uncertain = uncertain

# S6xx: what documents say, and what keeps them from being read
encrypted = The file is locked with a password and cannot be read.
encrypted-hint = add an edition without a password
damaged = The file is broken, or something else than its name says ({ $why }).
damaged-page = Page { $page } is broken ({ $why }).
damage-zip = it is not a whole package, as Office files and zip files should be
damage-pdf = it is no PDF, or too broken to be read
damage-broken-off = its end is missing
damage-xml = its content cannot be read as XML
damage-image = the image cannot be read
damage-too-much = there is more in it than there should be
damage-not-text = it is no text
damage-empty = there is nothing to read in it
damage-other-kind = it is of another kind
damage-unreadable = it cannot be read
damaged-hint = open the file and save it again
too-large = The file, or what is packed in it, is larger than { $megabytes } MB and is not read.
too-large-hint = split it, or make its pictures smaller
too-long = { $pages ->
    [one] Only the first page was read.
   *[other] Only the first { $pages } pages were read.
 }
crashed = The file cannot be read: it asks for too much, or was made to do harm.
timed-out = The file was still being read after { $seconds } seconds.
no-thumbnail = There is no picture of page { $page }.
no-text = These pages are pictures without text: { $pages }
no-text-hint = run text recognition, or add the original: as they are nobody can search them or have them read aloud
bad-ocr = The text has no æ, ø and å: a machine has misread it.
bad-ocr-hint = run the text recognition again with Norwegian chosen, or correct the text
other-language = The file says that its language is "{ $stated }", but the text is in "{ $detected }".
hidden-pages = Hidden in the file, and not shown on the site: { $pages }
in-the-original-hint = save the file without this if it is to be published
speaker-notes = The file has speaker notes on page { $pages }; they are not shown on the site.
comments = The file has { $comments ->
    [one] 1 comment
   *[other] { $comments } comments
 }.
tracked-changes = The file has { $changes ->
    [one] 1 tracked change
   *[other] { $changes } tracked changes
 }.
hidden-rows = Hidden rows, which the site does not show, on sheet: { $pages }
hidden-columns = Hidden columns, which the site does not show, on sheet: { $pages }
hidden-cells = Cells that cannot be seen (number format or colour), which the site does not show, on sheet: { $pages }
hidden-shapes = Hidden shapes, which the site does not show, on page: { $pages }
hidden-text = Hidden text, which the site does not show, on page: { $pages }
hidden-covered = Text that is covered, but still in the file, on page: { $pages }
embedded-files = { $files ->
    [one] The file has another file inside it: { $names }
   *[other] The file has { $files } other files inside it: { $names }
 }
embedded-files-hint = save the file without what is inside it if it is to be published
earlier-versions = { $versions ->
    [one] The file has an earlier version of itself inside it.
   *[other] The file has { $versions } earlier versions of itself inside it.
 }
earlier-versions-hint = what was changed or removed since can be brought back; print it to a new PDF if it must not get out
unread-letters = The font does not say which letters stand here, so the words are not read, on page: { $pages }
unread-letters-hint = make the PDF again from the original, or run text recognition
active-content = The file has scripts or other things that run when a browser opens it.
active-content-hint = save it as PDF, or without scripts and forms
active-content-pdf-hint = the published copy does not have them; if no copy can be made, save the file without scripts
wrapped-mail = The e-mail has its text and attachments in winmail.dat, which could not be read.
wrapped-mail-hint = open it in Outlook and save it as .msg, or ask the sender to send it as HTML or plain text
photo-position = The picture tells where it was taken.
photo-position-hint = save it without its position if the place should not be known
personal-data = Page { $page }: "{ $text }" looks like { $sort }.
personal-data-hint = it is masked on the site, but is still in the original; if it may be shown, add it to privacy.allow in samling.yaml with a reason
sort-email = an e-mail address
sort-phone = a telephone number
sort-identity = a national identity number
sort-private-email = a private e-mail address
sort-account = an account number
sort-birth-date = a birth date
sort-home-address = a home address
sort-health = a note on a person's health
sort-meeting-access = a meeting link, a code or a password
sort-share-link = a sharing link
sort-paper-number = a number of a passport, a payment card or an asylum seeker’s papers
sort-list-of-people = the first name in a list of people
unrestricted-reader = The files in the folder are read in a process of their own, but it is less restricted than it should be. The system lacks { $missing }.
unrestricted-reader-hint = use Linux 5.13 or newer for files that you do not know; if you trust them, write S719: allow under lints in samling.yaml
names-its-maker = The PDF says it was made by "{ $name }", and that goes along when it is downloaded.
names-its-maker-hint = if that is a person who should not be named, save it again without an author; if the name may be shown, add it to privacy.allow in samling.yaml with a reason
publish-without-reason = "publish: yes" needs a reason.
publish-without-reason-hint = write why the file may be published: reason: …
personal-data-on-page = "{ $text }" ({ $sort }) comes out on the site.
personal-data-on-page-hint = remove it; if it may be shown, add it to privacy.allow in samling.yaml with a reason
national-id-on-page = "{ $text }" is a national identity number. The site is not published with it.
withheld-file-name = the name of the file or its folder says something about a person
withdrawn-name-in-address = "{ $text }" has the name of a person who has asked not to be named, and is part of an address of the site.
withdrawn-name-in-address-hint = write another id, address or alias
withdrawn-name-in-path = The name of the file or folder is that of a person who has asked not to be named, and becomes part of the address.
withdrawn-name-in-path-hint = give the file or folder another name
withdrawn-name-on-page = "{ $text }" contains the name of a person who has asked not to be named, and it comes out on the site.
withdrawn-name-on-page-hint = remove the address, or write it without the name; if it is of another person with the same name, write it in privacy.allow in samling.yaml, with a reason
withheld-withdrawn-name = it names a person who has asked not to be named
withheld = The file is not published: { $reason }.
withheld-hint = to publish it, write "publish: yes" and a reason ("reason: …") where the file is mentioned, or the file's name in privacy.allow in samling.yaml with a reason
withheld-document-hint = save the document as Word or PDF, and put it here
withheld-old-text-hint = open the file, save it as DOCX or PDF, and put the new one here
withheld-old-sheet-hint = open the file, save it as XLSX or PDF, and put the new one here
withheld-old-deck-hint = open the file, save it as PPTX or PDF, and put the new one here
withheld-shortcut-hint = this is only a shortcut: download the document as Word or PDF, and put it here
withheld-picture-hint = browsers do not show such pictures: save it as JPEG or PNG, and write that name
withheld-decided = its record says "publish: no"
withheld-national-id = a national identity number stands in it
withheld-participants = it looks like a list of participants or other people
withheld-health = it says something about people's health
withheld-allergies = it says what people cannot or do not eat
withheld-email-thread = it is an e-mail with older messages in it
withheld-transcript = it says who said what
bad-colour = "{ $text }" is not a colour.
bad-colour-hint = write the colour as # and six digits, in quotation marks: "#0b5563"
low-contrast = Links in the colour "{ $text }" are hard to read on a light background: the contrast is { $contrast }, and must be at least 4.5.
low-contrast-hint = the site uses a darker one; write for example "{ $better }"
withheld-answers = it has the answers of individuals
withheld-unnamed-answers = it looks like the answers of individuals
withheld-unnamed-answers-hint = if they are answers to an evaluation, write "answers: the file's name" under evaluation in the gathering's index.md; the page then shows how many answered what, and never a single answer
no-sums = The answers cannot be shown as numbers: { $reason }.
no-sums-not-read = the file has not been read
no-sums-no-table = the file has no table with the questions in its first row and one answer in each row below
no-sums-too-few = fewer than five have answered
no-sums-nothing = no question has fixed answers that at least five have chosen
no-sums-hint = export the answers from the form as CSV or Excel, with one row for each person who answered
no-sums-too-few-hint = move the file out of the folder and remove "answers": when so few have answered, others can tell who answered what
no-sums-nothing-hint = write the questions under groups, with "type: choice" and the answers one could choose ("choices"); answers in people's own words are never shown
question-without-answers = No column of the file with answers is called "{ $question }".
question-without-answers-hint = write the question as it is in the file's first row, or remove "type"
other-number-of-responses = { $stated } are said here to have answered, but the file has { $found } answers.
other-number-of-responses-hint = remove "responses", and the answers in the file are counted
withheld-not-read = not all of it can be read, and it may say something about people
withheld-unread-format = samling does not read such files, and it may say something about people
withheld-active-content = it has scripts or other things that could run on the site
withheld-withdrawn-name-hint = take the name out of the file, and out of the file's name
withheld-hidden-content = it has notes, comments, changes or hidden pages that cannot be taken out
withheld-unshown-personal-data = personal data stands in it that its page does not show
withheld-metadata = what the file says about people outside its text cannot be taken out
not-read = The file was not read this time: { $reason }
not-read-hint = build again

# samling import
import-title-put-together = The title is put together of what the source says. Change it if the gathering was called something else.
import-title-from-document = The title is taken from { $file }, and shortened.
import-kind-counted = The source says “{ $word }”, which is counted as a gathering.
import-kind-unsaid = The source does not say what kind of gathering it is.
import-no-date = The source does not say when it was.
import-no-year = The source has day and month, but no year. Write the date when you know the year.
import-no-such-day = There is no such day: the month in the source has fewer days. Write the right date.
import-year-inferred = The source has no year. It was inferred, because the day comes after { $from }.
import-year-before = The source has no year. It was worked out from the day being before { $from }.
import-year-of-file = The source has no year. { $year } is the year the file was made.
import-year-of-folder = The source has no year. It is in the name of the folder “{ $folder }”.
import-year-of-name = The source has no year. It is in the name of the file, “{ $name }”.
import-days-joined = The programme has a headline for each day. The days are read as one gathering.
import-no-day = The day is not stated.
import-other-weekday = The day of the week in the source does not fit: the date is { $date }.
import-event-repeats = The calendar says that the gathering is repeated on other days. Only the first is imported.
import-weak-date = The date is only on the first slide, in the file name or in the id. Make sure that it is the gathering’s.
import-other-reading = The six digits in the file’s name may also be { $date }. See which day it was.
import-other-date = { $file } says another day: “{ $written }”.
import-other-dates = The sources say different days: { $dates }.
import-held-by-minutes = Inferred, because { $file } is minutes.
import-status-by-sentence = Inferred from this sentence. Make sure that it is about the whole gathering.
import-place-by-headline = Inferred from the line with the date. Make sure that it is the place.
import-place-by-sentence = Inferred from this sentence. Make sure that it is where the gathering was held.
import-place-not-read = The source has this line, but it does not say clearly where it was. Write the place in place if you know it.
import-organiser-not-read = The source speaks of an organiser, but the name could not be read. Write the id in organisers.
import-held-unknown = The source does not say whether the gathering was held. Write held when you know that it was.
import-held-by-slides = Inferred, because there are slides.
import-no-mode = The source does not say whether it was in a room or online.
import-mode-by-place = Inferred, because a place is stated.
import-mode-both = The source names both a place and something digital. Make sure what it was.
import-mode-by-word = Inferred from the words of the source.
import-no-place = The source does not say where it was.
import-place-planned = This is the place that was planned.
import-venue-as-place = The source states the building, not the town. Write the town in name and the building in venue.
import-municipality-by-place = Inferred from the name of the place.
import-county-by-mention = The county is inferred, because the source names it and no other.
import-county-by-organiser = The county is inferred from the name of the organiser.
import-several-counties = The source names several counties: { $names }. Write the right one in county.
import-no-county = The source names no county. Write it in county, or leave it empty for a national gathering.
import-county-not-then = There was no county called { $name } on that day. Write the right one in county.
import-county-made = Number, name and life span are from the list of counties that comes with samling. Predecessors and a text of its own are missing.
import-actors-not-known = Organiser in the source: { $names }. Add them to content/programme/actors.yaml, and write their ids in organisers and co_organisers.
import-actors-inferred = Inferred from who welcomes the participants.
import-no-organiser = The source does not say who organised it.
import-network-not-known = The source names the network “{ $name }”. Add it to the county under networks, and write its id in network.
import-network-by-county = It is the only network of the county; its name in the source is another.
import-no-registration-address = There was a registration. Its address is not in the source.
import-other-deadlines = The sources have different registration deadlines: { $dates }. None is written here.
import-recording-announced = A recording is announced. When you find it, write its address in url, and status: available.
import-email-left-out = The source has e-mail addresses. They are not written here; they are in the original.
import-audience-unsaid = Whom the questions are for is inferred from the line above them.
import-questions-mended = { $questions ->
    [one] 1 question was corrected after text recognition mistakes.
   *[other] { $questions } questions were corrected after text recognition mistakes.
 } The source’s own words are under as_written below.
import-hours-by-programme = Inferred from the programme.
import-end-before-start = The end ({ $end }) comes before the start ({ $start }) in the source, and is left out.
import-ends-after-midnight = The end ({ $end }) seems to be after midnight. The source does not say which day it was, and the end is left out.
import-outside-days = The day in the source is none of the gathering’s days, and is left out.
import-same-room = Two sessions have the same room at the same time. The room is left out here.
import-day-counted = The source says “day 1”, “day 2”; the date is counted from it.
import-day-unsaid = The gathering lasts several days, and the source does not say which day this session belongs to.
import-parallels-by-columns = What stands side by side, or in a list below one time, is read as parallel sessions.
import-speakers-by-shape = Title, names and organisations are on one line in the source, and were told apart by their shape. Make sure that they are right.
import-no-speakers = The slides do not say who gave the talk.
import-author-only = The slides do not say who gave the talk. The file was made by { $name }.
import-deck-without-title = The slides have no title. The file name is used instead.
import-talk-by-people = The slides are linked to this session because they name the same speaker.
import-material-kind = What kind of document { $file } is, is not certain.
import-material-without-title = The document has no title. The file name is used instead.
import-mention-by-ordinal = The source names the document without a date. It is listed here because it is about the gathering of that number. The file is not among those that were imported.
import-not-preserved = The source names the document. The file is not among those that were imported. Put it in the folder and write file: … if you have it.
import-mail-in-the-folder = The e-mail is in the folder as it is, with the addresses of its sender and recipients. It is not published until somebody writes "publish: yes" with a reason where it is mentioned.
import-photos-need-words = The picture is an attachment. To show it on the page, write it under images with a text (alt) for those who do not see it.
import-video-needs-captions = The recording is an attachment. It needs captions before it can stand under recordings.
import-perhaps-people-list = The file may have a list of people. Look into it before you publish the site; to keep it back, write "publish: no" where it is mentioned.
import-may-list-people = The file looks like a list of people. It is not published until somebody writes "publish: yes" with a reason where it is mentioned.
import-name-tells-of-person = The name of the file says something about a person. The file is not published. Give it another name if it belongs here, or delete it.
import-not-read-whole = The file could not be read in full. It is kept as it is.
import-misread = { $words ->
    [one] A machine has misread 1 word. The proposal stands at the top of the file.
   *[other] A machine has misread { $words } words. The proposals stand at the top of the file.
 }
import-file-elsewhere = { $file } (the file is in { $folder })
import-perhaps-elsewhere = The file is here because it names the county. It may belong to another gathering.
import-perhaps-another-time = The file is here because it came with the gathering’s documents, but its name states another time. It may belong to another gathering.
import-letter-without-title = The letter has no title. This one was put together by samling.
import-letter-without-date = The letter is undated.
import-also-called = The source uses this word without a date. Make sure that it is the same gathering.
import-head = Made by “samling import” of:
import-head-file = { $file }
import-head-doubts = { $doubts ->
    [one] Look at this (1 doubt):
   *[other] Look at these ({ $doubts } doubts):
 }
import-head-misread = { $words ->
    [one] A word that a machine has likely misread, with a proposal:
   *[other] Words that a machine has likely misread ({ $words }), with proposals:
 }
import-head-end = When something is settled: mend the field, and remove the lines about it here and under provenance below. “samling status” shows what is left.
import-registration-note = There was a registration. Its address is not known.
import-recording-note = A recording was announced. Whether it exists is not known.
import-by-email = Answers by e-mail
import-audience-all = Everybody
import-audience-unknown = not stated
import-next = Next gathering: { $link }.
import-letter = Letter
import-letter-from = Letter from
import-letter-head = The text of { $file }, as it stands there. Read it through, and remove the line “draft: true” when it can be shown.
import-letter-misread = A machine has misread it. Beside each word that is likely wrong stands a proposal: fgrste<!-- første? -->. Readers do not see the proposals.
import-county-head = Made by “samling import” because a gathering names the county.
import-site-head = Made by “samling import”. Change the title and the sentence about the site.
import-site-title = Gatherings
import-site-description = Invitations, programmes and talks of gatherings.
import-suggestion = The lines below are what the documents say. They are not written anywhere: paste those that you want into { $folder }/index.md, above the last line with “---”.
import-gathering = Made { $path }: “{ $title }”, { $files ->
    [one] 1 file
   *[other] { $files } files
 }, { $doubts ->
    [one] 1 doubt
   *[other] { $doubts } doubts
 }.
import-gathering-exists = { $path } is there already and was not touched. { $files ->
    [0] No new file was
    [one] 1 new file was
   *[other] { $files } new files were
 } put in the folder.
import-made = Made { $path }.
import-homeless = { $file } belongs to no gathering that was found, and is in { $path }. If it belongs to one, move it to that gathering’s folder.
import-known = { $files ->
    [one] 1 file is the same as one that is imported already, and is not imported again.
   *[other] { $files } files are the same as files that are imported already, and are not imported again.
 }
import-empty = { $file } is empty, and was not imported.
import-empty-several = { $files } files are empty, and were not imported: { $names }
import-copy = { $file } is equal to { $original }, and was not imported again.
import-copies = { $files } files are equal to others, and were not imported again: { $names }
import-nothing-new = There is nothing new to import.
import-next-step = Open index.md and look at the doubts at its top. samling status shows what is left, and samling build makes the site.
import-site-inside = { $path } holds the site itself. Choose a folder outside of it, or point to the site with -r.
import-needs-folder = A site has a folder of its own. Import the documents into a new one: samling import { $documents } -r { $site }
import-list-of-people = { $file } looks like a list of people. It is not published until somebody says that it may be.
import-lists-of-people = { $files } files look like lists of people: { $names } Make sure that they may be on the site, and take them out if they may not.
import-lost-several = { $files } files could not be read in full: { $names }
import-format-not-read = { $file } is in a format that is not read. The file is kept as it is.
import-old-format-not-read = { $file } has a format that is not read. The file was kept as it is. For its content to be searchable, open it, save it as { $format } and import that.
import-formats-not-read = { $files } files are in formats that are not read, and are kept as they are: { $names }
import-homeless-several = { $files } files belong to no gathering that was found, and are in content/files: { $names } If one belongs to a gathering, move it to that gathering’s folder.
import-skipped-several = { $files } links and other things that are no files were not imported: { $names }
import-more-gatherings = … and { $gatherings ->
    [one] 1 gathering
   *[other] { $gatherings } gatherings
 } more.
import-whole-list = The whole list is in { $path }.
init-site-is-there = There is a site here already. Build it with: samling build -r { $folder }
init-other-folder = Make the example in a folder of its own: samling init { $folder }
import-skipped = { $file } is a link or something else that is no file, and was not imported.
import-lost-locked = { $file } is locked with a password and cannot be read.
import-lost-large = { $file } is too large to be read in full.
import-lost-damaged = { $file } is broken or something else than its name says, and was not read in full.
import-lost-unreadable = { $file } could not be read: it takes too much, or is made to do harm.

help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-example = Example:
help-also = (also: { $names })
help-default = (default: { $value })
help-possible = [{ $values }]
value-command = COMMAND
value-options = OPTIONS
too-little-memory = The program got too little memory and had to end: the machine lets it use { $megabytes } MB (ulimit -v). Raise the limit, and run the command again.
first-steps = samling makes a website of the gatherings of a programme.

    To get started:
      samling init example       make a finished example
      samling serve -r example   see it in the browser while you write
      samling import DIR         make gatherings of a folder of documents

    All commands: samling help
usage-error = error: { $what }
usage-tip = help: { $what }
usage-line = { $label }: { $usage }
usage-unknown-argument = there is no option { $argument }
usage-unexpected-value = there is no place for "{ $argument }" here
usage-unknown-command = there is no command "{ $command }"
usage-bad-value = "{ $value }" cannot be used for { $argument }
usage-no-value = { $argument } needs a value
usage-missing = something is missing: { $arguments }
usage-conflict = { $argument } cannot be used with { $other }
usage-twice = { $argument } can be given only once
usage-no-text = one of the words is not readable text (UTF-8)
usage-other = the command cannot be read
usage-did-you-mean = did you mean { $what }?
usage-one-of = possible values: { $values }
usage-more-help = more help: { $command }
usage-whole-address = write the whole address, as https://www.example.no/
usage-letters-of-id = use lower-case letters a–z, digits and hyphens
usage-letters-of-id-as = use lower-case letters a–z, digits and hyphens: { $id }
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-options = OPTIONS
man-commands = COMMANDS
man-examples = EXAMPLES
man-version = VERSION
man-written = Wrote the man pages to { $folder }.
