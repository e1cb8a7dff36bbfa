# Alt en redaktør kan få se av samling, på bokmål. Nøklene er de samme i nn.ftl og en.ftl.

error = feil
warning = advarsel
hint = råd
note = merk

did-you-mean = mente du: { $name }
known-names = her kan det stå: { $names }

# S1xx: filer og YAML
not-utf8 = Filen er ikke lagret som UTF-8 (linje { $line }).
not-utf8-utf16 = Filen er lagret som UTF-16, ikke som UTF-8.
not-utf8-hint = åpne filen, velg «Lagre som» og tegnkodingen UTF-8
not-text = Filen er ikke en tekstfil.
not-text-hint = lagre den som ren tekst (UTF-8), eller gi den et annet navn
unreadable = Kan ikke lese { $path }: { $reason }
unreadable-name = Navnet på filen har tegn som ikke kan leses: { $path }
unreadable-name-hint = gi filen et nytt navn
reason-no-access = ingen tilgang
reason-disk-full = disken er full
reason-read-only = disken kan ikke skrives til
reason-not-a-folder = noe på veien dit er en fil og ikke en mappe
reason-not-found = finnes ikke
reason-not-ours = denne maskinen har ingen slik adresse
yaml-syntax = Dette er ikke gyldig YAML: { $message }
yaml-syntax-hint = sett teksten i hermetegn ("…"), eller se etter innrykk som ikke stemmer
tab-in-indentation = Linjen er rykket inn med tabulator.
tab-in-indentation-hint = bruk mellomrom: to for hvert nivå
bad-indentation = Innrykket her stemmer ikke med linjene over.
bad-indentation-hint = la felter som hører sammen, begynne like langt inne på linjen
missing-colon = Her mangler et kolon med mellomrom etter.
missing-colon-hint = skriv feltet slik: navn: verdi
text-after-value = Verdien er avsluttet, men linjen fortsetter.
text-after-value-hint = sett hele verdien i hermetegn, med '…' ytterst når det står "…" i den
second-document = En linje med --- deler filen i to.
second-document-hint = ta bort linjen
unknown-escape = Skråstreken (\) betyr noe annet i doble hermetegn.
unknown-escape-hint = bruk enkle hermetegn ('…')
control-character = Her står et usynlig tegn som ikke kan brukes.
control-character-hint = slett teksten rundt merket, og skriv den på nytt
colon-in-value = Her står et kolon til på samme linje.
colon-in-value-hint = sett hele teksten etter det første kolonet i hermetegn: title: "Første: andre"
unclosed-quotation = Hermetegnet her blir aldri lukket.
unclosed-quotation-hint = sett et hermetegn til der teksten slutter
reserved-character = En verdi kan ikke begynne med «{ $letter }».
reserved-character-hint = sett hele verdien i hermetegn ("…")
unclosed-bracket = En liste eller blokk i klammer blir ikke lukket, eller et komma mangler.
unclosed-bracket-hint = se etter manglende ] eller { "}" }
duplicate-key = Feltet «{ $key }» står to ganger.
stands-first-here = står først her
unknown-field = Ukjent felt: «{ $field }»
missing-field = Feltet «{ $field }» mangler.
missing-field-hint = legg til en linje: { $field }: …
missing-field-hint-unknown = legg til en linje: { $field }: … (eller { $field }: unknown, når det ikke er kjent)
unknown-choice = «{ $written }» er ikke en av mulighetene her.
wrong-shape = Her må det stå { $shape }.
wrong-shape-list-hint = skriv hvert punkt på en egen linje, med strek og mellomrom foran: - første
wrong-shape-block-hint = skriv hvert felt på en egen linje: navn: verdi
shape-text = en tekst
shape-list = en liste
shape-boolean = true eller false
shape-number = et helt tall
shape-block = felter, hvert på sin linje
shape-word = ett ord
shape-other = noe annet
bad-date = «{ $written }» er ikke en dato.
bad-date-month = Det finnes ingen måned { $month }.
bad-date-day = { $month } har { $days } dager, ikke { $day }.
bad-date-order = Slutten ({ $end }) kommer før begynnelsen ({ $start }).
bad-date-hint = skriv datoen slik: 2018-01-16, 2018-04-18/2018-04-19, 2018-10 eller 2018
bad-time = «{ $written }» er ikke et klokkeslett.
bad-time-hint = skriv klokkeslettet slik: "10:00"
no-front-matter = Filen begynner ikke med felter mellom to linjer med ---
no-front-matter-hint = la filen begynne slik: ---, så title: …, så --- på en egen linje
unclosed-front-matter = Feltene øverst i filen blir ikke avsluttet.
unclosed-front-matter-hint = sett en linje med --- der feltene slutter og teksten begynner
misplaced-file = Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk.
lone-twin = Filen er en utgave på et annet språk av { $of }, som ikke finnes.
lone-twin-hint = lag { $of }, eller gi denne filen det navnet
symbolic-link = Filen er en lenke til et annet sted og blir ikke lest.
symbolic-link-hint = legg en kopi av filen her
curly-quotes = Verdien står i krøllete hermetegn, som blir en del av teksten.
curly-quotes-hint = bytt dem ut med rette hermetegn ("…"), eller ta dem bort
no-site = Det er ingen samling.yaml i { $root }
no-site-hint = lag et nettsted med «samling init», eller pek på mappen med --root

# S2xx: det faktaene sier om hverandre
duplicate-id = Id-en «{ $id }» er brukt to ganger ({ $kind }).
duplicate-id-hint = gi den ene en annen id: i feltet id, eller i navnet på filen eller mappen
unknown-reference = Ukjent { $kind }: «{ $id }»
unknown-reference-hint = id-ene står i { $where }
kind-actor = aktør
kind-county = fylke
kind-municipality = kommune
kind-network = læringsnettverk
kind-gathering = samling
kind-project = prosjekt
kind-resource = ressurs
kind-sub-goal = delmål
kind-effort = innsats
kind-activity = aktivitet
kind-source = kilde
kind-person = person
kind-presentation = innlegg
kind-letter = brev
kind-page = side
kind-abbreviation = forkortelse
bad-id = «{ $id }» kan ikke være en id.
bad-id-hint = bruk små bokstaver a–z, tall og bindestrek: { $slug }
bad-id-hint-plain = bruk små bokstaver a–z, tall og bindestrek
empty-text = Feltet «{ $field }» er tomt.
empty-text-hint-unknown = skriv unknown når det ikke er kjent
end-before-start = Slutten ({ $end }) kommer før begynnelsen ({ $start }).
begins-here = begynner her
overlapping-sessions = «{ $title }» og «{ $other }» er i samme rom ({ $room }) til samme tid.
the-other-session = den andre programposten
overlapping-sessions-hint = endre tid eller rom på den ene
county-not-then = Fylket «{ $county }» fantes ikke { $date }.
county-life = fylkets levetid står her
missing-attachment = Filen «{ $file }» finnes ikke i mappen.
missing-attachment-hint = legg filen i mappen, eller skriv missing: not_preserved når den ikke er bevart
missing-attachment-hint-plain = legg filen i mappen, eller rett navnet
session-outside-days = { $date } er ikke en av dagene samlingen varer.
the-gathering-is-here = samlingens dato står her
provenance-of-nothing = Det er ikke noe felt «{ $field }» å gjøre rede for.
material-without-anything = «{ $title }» har verken fil eller lenke.
material-without-anything-hint = skriv file: …, url: … eller missing: not_preserved
image-without-alt = Bildet «{ $file }» mangler en tekst for dem som ikke ser det.
image-without-alt-hint = legg til alt: … som sier hva bildet viser, eller decorative: true
text-image-without-alt-hint = skriv hva bildet viser mellom klammene: ![hva bildet viser](fil.jpg)
county-of-itself = Fylket «{ $county }» er sin egen forgjenger.
folder-without-gathering = Mappen har ingen { $expected }, så filen hører ikke til noen samling.
folder-without-gathering-hint = lag { $expected } med title, kind, date, status og mode
effort-of-another-goal = Innsatsen «{ $id }» har et nummer som hører til et annet delmål.
the-sub-goal-is-here = delmålet står her
portrait-without-consent = Et portrett kan ikke vises uten samtykke.
portrait-without-consent-hint = skriv i consent hvor samtykket er arkivert
recording-without-captions = Opptaket mangler undertekster.
recording-without-captions-hint = legg en .vtt-fil i mappen og skriv captions: filnavn.vtt
presentation-without-id = Et innlegg i listen må ha en id.
presentation-without-id-hint = legg til id: med et kort ord, for eksempel id: velkommen
planned-in-the-past = Samlingen står som planlagt, men { $date } er over.
planned-in-the-past-hint = sett status til held, cancelled eller postponed, eller certainty: unknown under provenance.status
unknown-setting = Det er ingen advarsel som heter «{ $written }».

# S3xx: sider, adresser og lenker
address-collision = Adressen er brukt to ganger: /{ $address }
address-collision-own = Adressen er opptatt av en side som samling lager selv: /{ $address }
has-it-already = har adressen allerede
address-collision-hint = gi den ene en annen id, en annen adresse eller et annet filnavn
address-collision-own-hint = velg en annen adresse
dead-link = Lenken går ingen steder: { $target }
dead-link-hint = lenk til en fil i content (../counties/oslo.md) eller en adresse på nettstedet (/fylker/oslo/)
dead-fragment = Siden finnes, men ikke stedet på den: #{ $fragment }
the-page-is-here = siden er laget av denne filen
bad-alias = «{ $alias }» kan ikke være en adresse på nettstedet.
bad-alias-hint = skriv den fra nettstedets rot: /gammel/adresse/
html-removed = HTML som ikke er trygg, ble tatt bort: { $html }
html-removed-hint = skriv det som Markdown
unsafe-link = Lenken kan ikke brukes: { $target }
unsafe-link-hint = lenker må begynne med https://, http://, mailto: eller tel:
foreign-image = Bildet ligger på et annet nettsted: { $target }
foreign-image-hint = legg en kopi av bildet i mappen; nettstedet henter ikke noe fra andre

# S4xx: temaet
template-mistake = Feil i malen { $template }: { $message }
template-unknown-name = Malen { $template } bruker et navn som ikke finnes: { $name }
template-unknown-part = Malen { $template } bruker et filter, en funksjon, en test eller en komponent som ikke finnes: { $name }
template-missing = Malen { $template } viser til en mal som ikke finnes: { $name }
template-unknown-word = Malen { $template } bruker et ord som ikke står i i18n/*.ftl: { $name }
unknown-theme = Det er ikke noe tema som heter «{ $name }».
bad-words-file = Feil i filen med ord: { $message }
missing-theme-file = Temaet har ingen fil som heter «{ $file }».

# S5xx: skriving
foreign-folder = Mappen { $folder } har filer som samling ikke har laget (for eksempel { $example }).
foreign-folder-hint = velg en tom mappe med -o, eller flytt filene; ingenting er skrevet
cannot-write = Kan ikke skrive { $path }: { $reason }
cannot-write-hint = se etter plass på disken og rett til å skrive; kjør kommandoen igjen
output-among-sources = Nettstedet kan ikke skrives til { $folder }: der ligger kildene.
output-among-sources-hint = velg en annen mappe med -o
exists-already = { $path } finnes allerede, og ingenting er skrevet over.
exists-already-hint = velg et annet navn
bad-output-path = «{ $path }» kan ikke være en fil på nettstedet.
output-path-taken = To filer på nettstedet har samme sti: { $path }
output-path-taken-hint = gi den ene en annen id, adresse eller et annet filnavn
presentation-without-gathering = Hvilken samling hører innlegget «{ $id }» til?
presentation-without-gathering-hint = skriv samlingens id foran: min-samling-2018-01-16/{ $id }

# S6xx: forhåndsvisning
port-taken = Port { $port } er opptatt av et annet program.
port-taken-hint = velg en annen med -p, eller ta bort -p, så finner samling en ledig
cannot-listen = Kan ikke vise nettstedet på { $address }: { $reason }
cannot-listen-hint = velg en annen adresse med --host, eller en annen port med -p
build-broke = samling har en feil og kunne ikke bygge nettstedet: { $message }
build-broke-hint = det er ikke din feil; meld fra, og ta med teksten over

# Det som sies til slutt
built = Ferdig: { $pages ->
    [one] 1 side
   *[other] { $pages } sider
 } i { $folder } ({ $written } skrevet, { $unchanged } uendret, { $removed } fjernet).
checked = Ingen feil i { $pages ->
    [one] 1 side
   *[other] { $pages } sider
 }.
not-built = Ingenting er skrevet: { $errors ->
    [one] 1 feil
   *[other] { $errors } feil
 }{ $warnings ->
    [0] {""}
    [one] {" "}og 1 advarsel
   *[other] {" "}og { $warnings } advarsler
 }.
warnings-only = { $warnings ->
    [one] 1 advarsel
   *[other] { $warnings } advarsler
 }.
initialised = Nettstedet er laget i { $folder }. Bygg det med: samling build{ $where }
doubts-left = { $doubts ->
    [one] 1 tvil
   *[other] { $doubts } tvil
 } er notert i filene. Se dem med: samling status
rendered = { $rendered } sider laget, { $reused } brukt som de var. Det tok { $milliseconds } ms.
read-no-kind = { $file }: dette formatet blir ikke lest. Filen kan arkiveres likevel.
read-in-part = { $file } er ikke lest i sin helhet. Se hvorfor med --json.
read-failed = Kan ikke lese { $file }: { $reason }
created = Laget { $path }. Fyll ut feltene, og bygg med: samling build

# samling serve
serving = Nettstedet vises på { $address } (avslutt med Ctrl-C).
changed-everything = Alt
changed-files = { $files } filer
rebuilt = { $changed }: { $pages ->
    [one] 1 side
   *[other] { $pages } sider
}, { $written } skrevet, { $removed } fjernet{ $warnings ->
    [0] {""}
    [one] {", "}1 advarsel
   *[other] {", "}{ $warnings } advarsler
} ({ $milliseconds } ms).
not-rebuilt = { $changed }: ikke bygd, { $errors ->
    [one] 1 feil
   *[other] { $errors } feil
}{ $warnings ->
    [0] {""}
    [one] {" "}og 1 advarsel
   *[other] {" "}og { $warnings } advarsler
} ({ $milliseconds } ms).
cannot-watch = Kan ikke følge med på alle filene, så endringer kan bli oversett: { $reason }
cannot-open = Kan ikke åpne nettleseren: { $reason }
preview-ended = Avsluttet.
preview-mistakes = Nettstedet er ikke oppdatert
preview-no-site = Nettstedet kan ikke vises ennå
preview-waiting = Nettstedet bygges …
preview-close = Lukk

# samling status
status-complete = ingenting mangler
status-no-date = datoen er ikke kjent
status-no-place = sted eller form er ikke oppgitt
status-no-invitation = invitasjonen mangler
status-no-programme = programmet er ikke lagt inn
status-no-talks = ingen innlegg er lagt inn
status-recording-announced = et opptak er varslet, men ikke funnet
status-no-evaluation = evalueringen mangler
status-held-unknown = det er ikke kjent om samlingen ble holdt
status-lost-material = «{ $title }» er ikke bevart
status-unknown = ikke kjent
status-inferred = utledet
status-doubt = tvil
status-total = { $gatherings ->
    [one] 1 samling
   *[other] { $gatherings } samlinger
 }, { $doubts } tvil

# S6xx: det dokumentene sier, og det som hindrer at de blir lest
encrypted = Filen er låst med et passord og kan ikke leses.
encrypted-hint = legg inn en utgave uten passord; filen blir arkivert som den er
damaged = Filen er ødelagt eller noe annet enn navnet sier ({ $why }).
damaged-page = Side { $page } er ødelagt ({ $why }).
damaged-hint = åpne filen og lagre den på nytt; den blir arkivert som den er
too-large = Filen, eller det som er pakket i den, er større enn { $megabytes } MB og blir ikke lest.
too-large-hint = del den opp, eller lagre bildene i den mindre; filen blir arkivert som den er
too-long = { $pages ->
    [one] Bare den første siden er lest.
   *[other] Bare de første { $pages } sidene er lest.
 }
crashed = Filen lar seg ikke lese: den krever for mye, eller er laget for å ødelegge.
timed-out = Filen var ikke ferdig lest etter { $seconds } sekunder.
no-thumbnail = Det ble ikke noe bilde av side { $page }.
no-text = Disse sidene er bilder uten tekst: { $pages }
no-text-hint = kjør tekstgjenkjenning, eller legg inn originalen: slik kan ingen søke i dem eller få dem lest opp
bad-ocr = Teksten mangler æ, ø og å: en maskin har lest feil.
bad-ocr-hint = kjør tekstgjenkjenningen på nytt med norsk valgt, eller rett teksten
other-language = Filen sier at språket er «{ $stated }», men teksten er på «{ $detected }».
hidden-pages = Skjult i filen, og ikke vist på nettstedet: { $pages }
in-the-original-hint = originalen legges ut som den er, med dette i; lagre den uten hvis det ikke skal ut
speaker-notes = Filen har talernotater på side { $pages }; de vises ikke på nettstedet.
comments = Filen har { $comments ->
    [one] 1 kommentar
   *[other] { $comments } kommentarer
 }.
tracked-changes = Filen har { $changes ->
    [one] 1 sporet endring
   *[other] { $changes } sporede endringer
 }.
photo-position = Bildet forteller hvor det er tatt.
photo-position-hint = lagre det uten stedsopplysninger hvis stedet ikke skal ut
personal-data = Side { $page }: «{ $text }» ser ut som { $sort }.
personal-data-hint = det er dekket til på nettstedet, men står i originalen; kan det stå, så skriv det i privacy.allow i samling.yaml med en grunn
sort-email = en e-postadresse
sort-phone = et telefonnummer
sort-identity = et fødselsnummer
names-its-maker = PDF-en sier at den er laget av «{ $name }», og det følger med når den lastes ned.
names-its-maker-hint = er det et menneske som ikke skal nevnes, så lagre den på nytt uten forfatter; kan navnet stå, så skriv det i privacy.allow i samling.yaml med en grunn
not-bare = Det filen sier om mennesker utenom teksten, lot seg ikke ta bort: den er publisert som den er.
not-bare-hint = lagre filen på nytt uten personopplysninger, eller skriv «metadata: keep» under privacy i samling.yaml
not-read = Filen er ikke lest denne gangen: { $reason }
not-read-hint = bygg på nytt; filen blir arkivert som den er
