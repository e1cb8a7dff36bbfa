# The theme's words in English.
skip-link = Skip to main content
main-menu = Main menu
menu = Menu
footer-menu = Footer menu
you-are-here = You are here
home = Home
published-by = published by
no-cookies = This site uses no cookies.
accessibility-statement = Accessibility statement
sources = Sources
last-updated = Last updated
archived-copy = archived copy
moved = The page has moved
go-to-new-address = Go to the new address

programme = Programme
sub-goals = Sub-goals
efforts = Efforts
actors = Actors
abbreviations = Abbreviations
counties = Counties
municipalities = Municipalities
gatherings = Gatherings
projects = Projects
resources = Resources
topics = Topics
people = People
calendar = Calendar
search = Search

now = now
name-removed = Name removed on request
inferred = our interpretation
inferred-means = “Our interpretation” marks what the source does not say outright, but which we believe follows from it.
as-written = The source says:
date = Date
date-unknown = date not known
date-not-whole = date only partly known
place = Place
county = County
organiser = Organiser
talks = Talks
materials = Attachments
coming-gatherings = Upcoming gatherings
recent-gatherings = Gatherings in the archive

# Counties, municipalities, projects, resources, home
counties-today = The counties today
counties-as-they-were = The counties as they were
counties-former = Former counties
counties-former-about = Gatherings and goals are listed under the county that existed then.
counties-until = To the end of { $year }
county-became-part = The county became part of
county-in-year = in { $year }
county-divided = was divided into
county-today = Today the area belongs to
and = and
network-owner = Run by
network-owner-then = Was run by
network-partners = Together with
earlier-networks = Earlier networks
part-of-effort = Part of effort
network-gatherings = Gatherings of the network
network-without-gatherings = The archive has no gatherings of this network.
county-gatherings = Gatherings in the county
county-goals = The county’s own goals
goals-as-of = As presented
effect-goal = Impact goal
effect-goal-lost = The text is not preserved.
result-goals = Result goals
result-goal-number = Result goal { $number }
about-county = About the county
county-number = County number
existed = Existed
created = Established
other-names = Other names
predecessors = Former counties
municipality-count = Number of municipalities
municipalities-mentioned = Municipalities in the archive
joined-programme = In the programme
county-site = Website
contacts = Contact
municipalities-about = The municipalities that the archive mentions.
municipality = Municipality
municipality-number = Municipality number
municipality-site = The municipality’s website
projects-about = Measures that municipalities have developed in the programme.
project = Project
period = Period
not-stated = not stated
not-stated-in-source = Not stated in the source
status = Status
former-names = Former names
later-names = Later names
target-group = Target group
partners = Partners
funding = Funding
need = The need
project-goals = Goals
system-goal = At system level
individual-goal = At individual level
measures = Measures
milestones = Milestones
success-factors = What it takes to succeed
evaluation = Evaluation
project-gatherings = Gatherings about the project
photo = Photo:
links = Links
project-applied = Applied
project-planned = Planned
project-ongoing = Ongoing
project-completed = Completed
project-continued = Continued as a regular service
project-stopped = Stopped
project-unknown = not stated
resources-about = Guides, tools and reports that the programme refers to.
resource-guide = Guides
resource-tool = Tools
resource-report = Reports
resource-course = Courses
resource-database = Databases
resource-article = Articles
publisher = Publisher
address = Web address
address-unknown = not stated in the source
archived-copy-title = Archived copy
checked-on = Link last checked
related-efforts = Efforts
mentioned-in = Mentioned in
source = Source
not-found = The page does not exist
not-found-about = The link may be old or mistyped. Perhaps you will find it here:
more-about-programme = More about the programme
no-coming-gatherings = No gatherings have been announced.
question-examples = Examples of searches
question-about-topic = What was shown about { $topic }?
whole-calendar = The whole calendar
newest-talks = Newest talks
archive-talks = Talks in the archive
gatherings-by-county = Gatherings by county
all-topics = All topics
all-projects = All projects
year-by-year = Year by year
new-county = New county: { $name }
new-counties = { $count } new counties
latest-gatherings = Latest gatherings
planned-count = { $count } planned
talks-count = { $count ->
    [one] 1 talk
   *[other] { $count } talks
 }
or = or
county-empty = The archive has no gatherings from { $name }.
county-know-of = Do you know of one? Tell us at
county-see-others = See the gatherings of other counties
county-ask = Ask
ask = Who do I ask?
ask-then = Who was responsible?
ask-today = Today: ask
county-authority = governs the county
ask-and-next = Contact and next gathering
county-on-map = The county on the map
used-at-gatherings = Resources from the gatherings
municipalities-count = { $count ->
    [one] 1 municipality
   *[other] { $count } municipalities
 }
all-gatherings = { $count ->
    [one] All gatherings
   *[other] All { $count } gatherings
 }
find-your-county = Find your county
recently-updated = Recently updated pages
read-in-nb = Les siden på bokmål
read-in-nn = Les sida på nynorsk
read-in-en = Read this page in English
language-nb = Bokmål
language-nn = Nynorsk
language-en = English
language-se = North Sámi
language-sma = South Sámi
language-smj = Lule Sámi
language-fkv = Kven
also-called = Also called
gatherings-count = { $count ->
    [0] no gatherings
    [one] 1 gathering
   *[other] { $count } gatherings
 }

gathering-samling = Gathering
gathering-oppstartsseminar = Kick-off seminar
gathering-workshop = Workshop
gathering-webinar = Webinar
gathering-konferanse = Conference
gathering-kurs = Course
gathering-mote = Meeting

status-planned = Planned
status-held = Held
status-cancelled = Cancelled
status-postponed = Postponed
status-moved_online = Moved online
status-moved = Moved

material-invitation = Invitation
material-programme = Programme
material-slides = Presentation
material-summary = Summary
material-workshop_output = Result of group work
material-letter = Letter
material-form = Form
material-report = Report
material-photos = Photos
material-other = Attachment
missing-not_preserved = The file is not preserved
missing-withheld = The file is not published
withheld-files = { $n ->
    [one] 1 file is not published.
   *[other] { $n } files are not published.
 }

# page: gathering, presentation, letter
read-in-se = Davvisámegiella
read-in-sma = Åarjelsaemien gïele
read-in-smj = Julevsámegiella
read-in-fkv = Kväänin kieli
title = Title
title-inferred = The title is ours, not the source’s.
published = Published
rights = Rights
licence = Licence
photo-credit = Photo: { $names }
images = Images
recordings = Recordings
recording = Watch the recording
recording-name = Recording
recording-announced = A recording was announced, but has not been found
recording-available = There is a recording, but its address is not known
recording-removed = The recording has been removed
captions = Captions
without-captions = without captions
transcript = Transcript
audio-description = Audio description

# page: gathering
facts = Facts
more-facts = More facts
on-this-page = On this page
how-we-know = Sources: how we know this
not-preserved = Not preserved
not-found-yet = Not found
have-the-file = Do you have the file? Tell us at
have-one-of-them = Do you have one of them? Tell us at
recorded = recorded
parallel-sessions = At the same time
file-count = { $count ->
    [one] 1 file
   *[other] { $count } files
}
day-count = { $count ->
    [one] 1 day
   *[other] { $count } days
}
wording-verbatim = Quoted verbatim
wording-own_words = In our own words
slide-of = Slide { $number } of { $count }
page-of = Page { $number } of { $count }
sheet-of = Sheet { $number } of { $count }
slide-link = Link to the slide
page-link = Link to the page
sheet-link = Link to the sheet
about-talk = About the talk
cite = Cite the talk
cite-slides = [slides]
slide-cite = Cite the slide
page-cite = Cite the page
sheet-cite = Cite the sheet
slide-cited = slide { $number }
page-cited = page { $number }
sheet-cited = sheet { $number }
cite-programs = For reference managers
mode = Format
mode-physical = In person
mode-digital = Online
mode-hybrid = In person and online
notice-cancelled = The event is cancelled.
notice-postponed = The event is postponed.
notice-moved = The event has been moved.
notice-moved_online = The event has been moved online.
previous-date = Original date
held-unknown = Was planned. We do not know whether it was held.
ends-last-day = ends at { $time } on the last day
registration = Registration
registration-link = Register
registration-deadline = deadline
registration-closed = Registration is closed.
registration-unknown = The address for registration is not known.
gathering-programme = Programme
day-unknown = Day not stated
time = Time
track = Track
content = Content
room = Room
session-panel = Panel
session-group_work = Group work
session-social = Social
chair = Chair
other-files = Other files
other-files-note = These files are in the archive without a description.
download-all = Download all
letters = Letters and e-mail
evaluation-method = How people answered
evaluation-responses = Number of responses
evaluation-results = Results
evaluation-questions = The questions that were asked
finding-majority = { $count } of { $all } answered
finding-most = Most people answered
finding-count = { $count } of { $all }
finding-each = { $count } of { $all } each
finding-none = { $count } answered. The answers are evenly spread
sums-answer = Answer
sums-count = Count
sums-other = Other answers
sums-multiple = More than one answer could be chosen.
sums-note = Answers that few people chose are combined with others or left out, so that no number stands for fewer than five people. Answers in people’s own words are not included.
sums-csv = Download the numbers (CSV)
answer-scale = (answer on a scale)
answer-choices = Choices:
follow-up = Follow-up
about-gathering = About the event
co-organiser = Co-organiser
network = Network
audience = Audience
open-for-all = Open to all
participants = Participants
participating-municipalities = Participating municipalities
contacts-expired = The contact is no longer shown. Ask the organiser.
errata = Corrections
archived-unchanged = Archived without changes since
archived-on = Archived
erratum-own-text = the text on this page
erratum-changed = Changed
erratum-added = Added
erratum-removed = { $n ->
    [one] 1 file was removed
   *[other] { $n } files were removed
}
erratum-unpublished = { $n ->
    [one] 1 file that is not published
   *[other] { $n } files that are not published
}
neighbours = Gatherings of the network
previous-gathering = Previous gathering
next-gathering = Next gathering

# page: presentation
talk = Talk
speaker = { $count ->
    [0] Speaker
    [one] Speaker
   *[other] Speakers
}
given-at = Gathering
extent = Extent
page-count = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
record-optout = The speaker does not want to be recorded.
slides = Slides
slide-number = Slide { $number }
slide-empty = The slide has no text.
slide-title-only = The slide has a title only.
slide-inferred = The layout of the text is ours, not the source’s.
lost = Lost:
more-from = More from { $name }
more-before = And { $count } earlier ones.
talks-of-gathering = Talks at the gathering
previous-talk = Previous talk:
next-talk = Next talk:

# page: letter
from = From
to = To
on-behalf-of = On behalf of
concerns = Regarding

# page: data
data = Data
data-introduction = The content is also available as tables: for spreadsheets, for research and for other sites.
data-formats = The CSV files open directly in a spreadsheet with Norwegian settings. Several values in one cell have “ | ” between them, and a text that looks like a formula has an apostrophe in front. The JSON files have the same rows, and each has a schema that says what is in it.
data-licence = The data may be used on these terms:
data-no-licence = It has not been settled on what terms the data may be used. Ask the publisher before you pass them on.
data-names = The tables have what the pages have: personal data that is masked there is masked here too, and files that are not published are not included.
data-package = describes all tables, for programmers (Frictionless Data Package)
data-catalogue = describes them for data catalogues (DCAT-AP-NO)
data-schedule = exists for each gathering that has a programme with times
data-table = Table
data-schema = Schema
data-fields = Columns ({ $count })
data-list = several values

# page: preserved
preserved = Preserved and lost
preserved-introduction = { $files ->
    [0] No files are preserved in the archive.
    [one] One file is preserved in the archive.
   *[other] { $files } files are preserved in the archive.
} { $lost ->
    [0] No files are known to be lost.
    [one] One file is known to have existed, but we do not have it.
   *[other] { $lost } files are known to have existed, but we do not have them.
}
preserved-unknown = “Not known” means that no source mentions such a thing: we do not know whether it existed.
preserved-caption = What is preserved of each gathering
presence-there = preserved
presence-announced = announced, not found
presence-questions_only = questions only
presence-without_file = known, but the file is not preserved
presence-lost = not preserved
presence-missing = not known
checksum-list = List of checksums (SHA-256)
no-checksums = No files are in the archive yet, so there are no checksums.
files = Files
invitation = Invitation
gathering = Gathering

# page: gatherings, calendar
jump-to-year = Go to year
people-count = { $count ->
    [one] 1 person
   *[other] { $count } people
}
topics-count = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
}
actors-count = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}
projects-count = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
jump-to-letter = Go to letter
other-initials = # (numbers and other characters)
list-pages = More pages
list-page = page { $number } of { $count }
list-page-number = page { $number }
other-parts = The rest of the list
previous-part = Previous
next-part = Next
undated-gatherings = Gatherings without a known date
past-gatherings = Past gatherings

# page: people, person
people-about = People who gave a talk or wrote a letter that is in the archive.
person = Person
contributions-count = { $count ->
    [one] 1 talk or letter
   *[other] { $count } talks and letters
}
person-positions = Described as

# page: topics, topic, search
topic = Topic
find = Search
find-introduction = Find gatherings by county, year, kind, topic and sub-goal.
find-introduction-plain = Find gatherings by year, kind and topic.
find-counties-note = Gatherings in counties that no longer exist are counted where they belong now.
former-counties = Former counties
year = Year
kind = Kind
entries-count = { $count ->
    [one] 1 page
   *[other] { $count } pages
}

# The programme
contents = Contents
about-the-programme = About the programme
short-name = Short name
owners = Established by
operators = Main actors
evaluators = Studied by
target-groups = Target groups
website = Website
main-goal = Main goal
elements = Elements of the programme
criteria = Criteria for measures
criteria-lead = What characterises a measure in the programme, and what is required of it:
competence-needs = What the municipalities need to know
goals-of-counties = The counties’ own goals
legal-basis = Legal basis
funding-schemes = Funding schemes
local-name = Local name
grantor = Given by
amount = Amount
deadlines = Deadlines
related-initiatives = Related initiatives

# Sub-goals
sub-goal-number = Sub-goal { $number }
phase = Phase
phases-inferred = The phases are our interpretation.
effort-count = { $count ->
    [one] { $count } effort
   *[other] { $count } efforts
}
no-efforts = No efforts are recorded for this sub-goal.
other-sub-goals = Other sub-goals
previous-sub-goal = Previous sub-goal
next-sub-goal = Next sub-goal

# Efforts
about-the-overview = About the overview
applies-to = Applies to
undated = undated
activity-count = { $count ->
    [one] { $count } activity
   *[other] { $count } activities
}
performers = Performer
responsible = Responsible
contributors = Contributor
who-contributes = Who contributes to what
matrix-caption = Number of efforts by actor and sub-goal
matrix-caption-more = Number of efforts by sub-goal for the other actors
matrix-more = { $count ->
    [one] One more actor
   *[other] { $count } more actors
}
roles-of-effort = Stated for the effort as a whole, not for each activity:
effort-without-activities = The source names no activities for this effort.
recurrence-yearly = every year
activity-planned = Planned
activity-ongoing = Ongoing
activity-done = Done
activity-stopped = Stopped
networks = Learning networks

# Actors
formerly = formerly
actors-ministry = Ministries
actors-directorate = Directorates
actors-agency = Other government agencies
actors-state_regional = State authorities in the counties
actors-county_authority = County authorities
actors-municipality = Municipalities
actors-membership_organisation = Membership organisations
actors-competence_centre = Competence centres
actors-university = Universities
actors-research_institute = Research institutes
actors-ngo = Voluntary organisations
actors-professional_association = Professional associations
actors-network = Networks
actors-initiative = Initiatives
actors-body = Cooperation bodies
actors-actor_class = Groups of actors
actor-ministry = Ministry
actor-directorate = Directorate
actor-agency = Government agency
actor-state_regional = State authority in the county
actor-county_authority = County authority
actor-municipality = Municipality
actor-membership_organisation = Membership organisation
actor-competence_centre = Competence centre
actor-university = University
actor-research_institute = Research institute
actor-ngo = Voluntary organisation
actor-professional_association = Professional association
actor-network = Network
actor-initiative = Initiative
actor-body = Cooperation body
actor-actor_class = Group of actors
name = Name
other-spellings = Other spellings
took-over-from = Took over from
successor = Succeeded by
members = Consists of
member-of = Part of
role-in-programme = Role in the programme
programme-owner = founder
programme-operator = main actor
programme-evaluator = researcher or evaluator
org-number = Organisation number
whole-effort = the whole effort
owns-networks = Runs:
partner-in-networks = Partner in:
organised-gatherings = Organiser of gatherings
published-resources = Published resources

# Abbreviations
abbreviation = Abbreviation
meaning = Meaning
explained-in = Explained in
used-in = Used in
actor = Actor
not-explained = Not explained in the sources
meaning-unknown = the meaning is not known
abbreviations-caption = Abbreviations in alphabetical order
abbreviations-lead = These are the abbreviations in the sources and on this site.
abbreviations-unexplained = { $count ->
    [one] One of them is not explained in the sources. Its meaning was added by the editors.
   *[other] { $count } of them are not explained in the sources. Their meanings were added by the editors.
}

# page: document
document = Document
original = The file
read-document = Read as a web page
about-file = About the file
transcript-text = Transcript
document-bare = The copy here has no hidden information about people.
checksum-original = Checksum of the original (SHA-256)
checksum = Checksum (SHA-256)
document-accessibility = Accessibility of the file
document-tagged = tagged with headings and lists for screen readers
document-untagged = not tagged for screen readers, so read the text here instead
document-without-text = pictures only, without text to read aloud or search in
document-standard = says that it follows { $name }
document-pictures = { $count ->
    [one] 1 picture
   *[other] { $count } pictures
 }, { $described } with a description
document-of-talk = Belongs to the talk
document-masked = Personal data in the text is replaced by […].
document-hidden = { $count ->
    [one] 1 hidden page is left out.
   *[other] { $count } hidden pages are left out.
}
slide-list = Slides
page-list = Pages
sheet-list = Sheets
page-number = Page { $number }
sheet-number = Sheet { $number }
slide-count = { $count ->
    [one] 1 slide
   *[other] { $count } slides
}
sheet-count = { $count ->
    [one] 1 sheet
   *[other] { $count } sheets
}
picture-shows = The picture shows:

# page: search (search in free text)
search-words = Search everything in the archive
search-help = Other forms of the words, compounds, bokmål and nynorsk are found too. Put "quotation marks" around words that must follow each other, and a minus (-) right before words you do not want.
search-one = 1 result for “{ $query }”
search-many = { $count } results for “{ $query }”
search-none = Nothing found for “{ $query }”.
search-failed = The search cannot be loaded right now. The lists below still work.
search-some = { $count } pages have some of the words in “{ $query }”
search-some-one = 1 page has some of the words in “{ $query }”
search-suggestions = Suggested words
search-limit = Filter and sort
search-no-phrase = The words do not follow each other anywhere. These are results for each of the words.
search-corrected = Showing results for “{ $query }”.
search-as-typed = Search for “{ $query }” instead
search-others = { $count } more on the same page
search-rest = { $count } more on the page “{ $page }”
search-unread = We have only searched the pages that match best. Press “Show more results” to search the rest.
search-more = Show more results
search-sort = Order
search-by-relevance = Best matches first
search-by-date = Newest first
search-from-year = From year
search-to-year = To year
search-clear = Clear all filters
search-advice-spelling = Check that the words are spelled correctly.
search-advice-fewer = Try fewer or more common words, or clear filters.
search-advice-lists = Or browse the lists below.
search-without-script = Searching needs JavaScript. Words you typed in the search field have not been used. Browse the lists here instead.
search-remove = Remove { $choice }
search-best-slides = Slides that match best
search-found = All results
hit-talk = Talk
hit-gathering = Gathering
hit-letter = Letter
hit-project = Project
hit-resource = Resource
hit-county = County
hit-municipality = Municipality
hit-actor = Actor
hit-person = Person
hit-effort = Effort
hit-sub-goal = Sub-goal
hit-document = Document
hit-page = Page
hit-list = Overview
hit-programme = Programme
search-kind = Kind of content
search-language = Language
search-organisation = Organisation
search-goal = Sub-goal
search-kind-talk = Talks
search-kind-gathering = Gatherings
search-kind-letter = Letters and e-mail
search-kind-project = Projects
search-kind-resource = Resources
search-kind-county = Counties
search-kind-municipality = Municipalities
search-kind-actor = Actors
search-kind-person = People
search-kind-effort = Efforts and activities
search-kind-sub-goal = Sub-goals
search-kind-document = Documents
search-kind-page = Other pages
search-kind-list = Overviews
search-kind-programme = Programme

# calendars and feeds
follow = Follow
calendar-subscribe = Subscribe to the calendar
calendar-file = Download the calendar (ICS)
calendar-left-out = { $count ->
    [one] 1 gathering is not in the calendar file, because its day is not known.
   *[other] { $count } gatherings are not in the calendar file, because their days are not known.
}
gathering-to-calendar = Add the gathering to your calendar
sessions-to-calendar = Add the programme to your calendar
not-in-calendar = The gathering is not in the calendar files, because its day is not known.
deadline-not-in-calendar = The registration deadline is not in the calendar files, because its day is not known.
news-feed = News feed (Atom)
news-feed-json = News feed (JSON)
iiif-manifest = The pictures for IIIF viewers

full-screen = Full screen
arrow-keys = Use the arrow keys ← and →.
efforts-filtered = Showing { $count } of { $all } efforts.
efforts-of = { $count } of { $all } efforts
efforts-show-all = Clear choices
all = All
role = Role
whole-gathering = The whole gathering on one page
whole-gathering-crumb = The whole gathering
whole-gathering-note = Everything from the gathering on one page, for printing and reading.
whole-gathering-back = To the page about the gathering

# The report on accessibility
accessibility-report = Accessibility report
accessibility-report-introduction = The program that makes the site has looked for common mistakes that may keep someone from reading its pages and files.
accessibility-report-found = { $count ->
    [0] It found none.
    [one] It found one.
   *[other] It found { $count } things.
}
accessibility-report-limits = The program cannot decide whether the site meets the requirements. Most of them must be judged by a person, even where the program found nothing.
accessibility-report-data = What was found, as a table (JSON)
accessibility-found = What was found
accessibility-level = level { $level }
accessibility-look = A person must check whether it is a shortcoming.
accessibility-also = It also concerns
accessibility-to-do = Do this:
accessibility-page = page
accessibility-slide = slide
accessibility-sheet = sheet
accessibility-places = { $count ->
    [one] one place
   *[other] { $count } places
}
accessibility-text = the text of { $name } as a web page
accessibility-criteria = The { $count } requirements
accessibility-criteria-text = Public bodies’ websites in Norway must meet all of them. Where it says “the program and a person”, the program looks for some of the mistakes, and a person must look for the rest.
accessibility-compared = We last compared the list with the rules on
accessibility-criterion = Requirement
accessibility-level-heading = Level
accessibility-since = In force since
accessibility-by-whom = Who looks for mistakes
accessibility-by-both = the program and a person
accessibility-by-person = a person
accessibility-hints = New in WCAG 2.2
accessibility-hints-text = This is advice. Norwegian rules do not require it yet.
accessibility-files = The files
accessibility-files-text = The table shows what the files state about themselves. It does not prove that they follow a standard. Files that the program cannot read are left out.
accessibility-file = File
accessibility-has-text = Text
accessibility-tagged = Tagged for screen readers
accessibility-title = Title
accessibility-language = Language
accessibility-standard = Standard
accessibility-yes = yes
accessibility-no = no

municipalities-and-projects = Municipalities and projects
project-and-status = Project and status
need-in-table = The need
since-year = since { $year }
all-unconfirmed = { $count ->
    [one] we do not know whether it was held
   *[other] we do not know whether they were held
 }
some-unconfirmed = { $count ->
    [one] we do not know whether one of them was held
   *[other] we do not know whether { $count } of them were held
 }
in-the-archive = in the archive
download = Download
the-file = the file
original-file = Original
use-of-talk = Use
efforts-lead = { $efforts } efforts for { $goals } sub-goals. The table shows who contributes where, and the list below it tells what they do.
efforts-limit = Narrow the efforts
show-efforts = Show the efforts
