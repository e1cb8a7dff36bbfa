# Alt en redaktør kan få se av samling, på bokmål. Nøklene er de samme i nn.ftl og en.ftl.

error = feil
warning = advarsel
hint = råd
note = merk

did-you-mean = mente du: { $name }
did-you-mean-alike = mente du: { $name } ({ $difference })
alike-soft-hyphen = det ser likt ut, men det står en myk bindestrek i ordet
alike-invisible = det ser likt ut, men det står et usynlig tegn i ordet
alike-dash = bindestrek, ikke tankestrek
alike-space = vanlig mellomrom, ikke hardt mellomrom
alike-foreign-letter = det ser likt ut, men en bokstav er fra et annet alfabet
alike-quotation-mark = rett apostrof, ikke krum
alike-decomposed = det ser likt ut, men en bokstav er satt sammen av to tegn; skriv ordet på nytt
known-names = her kan det stå: { $names }
known-names-many = her kan det stå: { $names } og { $others } til
overview-errors = Feil ({ $mistakes })
overview-decisions = Må avgjøres ({ $mistakes })
overview-hints = Råd ({ $mistakes })
overview-places = og { $places ->
    [one] 1 sted til
   *[other] { $places } steder til
 }:
overview-places-short = (og { $places ->
    [one] 1 sted til
   *[other] { $places } steder til
 })
overview-rest = … og { $mistakes } til: { $codes }. Se alle med: samling check --all

# S1xx: filer og YAML
not-utf8 = Filen er ikke lagret som UTF-8 (linje { $line }).
not-utf8-utf16 = Filen er lagret som UTF-16, ikke som UTF-8.
not-utf8-hint = åpne filen, velg «Lagre som» og tegnkodingen UTF-8
not-text = Filen er ikke en tekstfil.
not-text-hint = lagre den som ren tekst (UTF-8), eller gi den et annet navn
unreadable = Kan ikke lese { $path }: { $reason }
unreadable-hint-not-found = se etter skrivefeil i navnet, eller legg filen tilbake
unreadable-hint-no-access = gi deg selv lov til å lese filen, eller be den som eier den om det
unreadable-hint = prøv igjen; er filen på en minnepinne eller i en nettmappe, så se om den fortsatt er koblet til
no-regular-file = { $path } er ikke en vanlig fil og blir ikke lest.
no-regular-file-hint = ta den bort, eller legg en vanlig fil der
unreadable-name = Navnet på filen har tegn som ikke kan leses: { $path }
unreadable-name-hint = gi filen et nytt navn
reason-no-access = ingen tilgang
reason-changed = filen ble endret mens den ble lest
reason-disk-full = disken er full
reason-read-only = disken kan ikke skrives til
reason-not-a-folder = noe på veien dit er en fil og ikke en mappe
reason-not-found = finnes ikke
reason-not-ours = denne maskinen har ingen slik adresse
reason-a-folder = det er en mappe og ikke en fil
reason-exists = den finnes fra før
reason-not-empty = mappen er ikke tom
reason-bad-name = navnet er for langt, eller har tegn som ikke kan brukes
reason-too-large = filen er for stor
reason-busy = et annet program bruker den
reason-in-use = et annet program bruker adressen
reason-no-memory = det er ikke nok minne
reason-timed-out = det tok for lang tid
reason-broken-off = innholdet er ødelagt eller slutter for tidlig
reason-ended = den andre siden avsluttet
reason-network = nettverket svarer ikke
reason-other-disk = det ligger på en annen disk
reason-unsupported = systemet kan ikke gjøre det
reason-open-files = for mange filer er åpne samtidig
reason-disk-fault = disken svarer ikke som den skal
reason-links-in-circle = lenkene til filen går i ring
reason-other = systemet sa nei
reason-unknown = ukjent feil
yaml-syntax = Dette er ikke gyldig YAML: { $message }
yaml-syntax-hint = sett teksten i hermetegn ("…"), eller se etter innrykk som ikke stemmer
tab-in-indentation = Linjen er rykket inn med tabulator.
tab-in-indentation-hint = bruk mellomrom: to for hvert nivå
bad-indentation = Innrykket her stemmer ikke med linjene over.
bad-indentation-hint = la felter som hører sammen, begynne like langt inne på linjen
missing-colon = Her mangler et kolon med mellomrom etter.
foreign-comment-hint = er dette en kommentar, så begynn linjen med #: { $line }
write-line-so = skriv linjen slik: { $line }
text-after-value = Verdien er avsluttet, men linjen fortsetter.
text-after-value-hint = sett hele verdien i hermetegn, med '…' ytterst når det står "…" i den
second-document = En linje med --- deler filen i to.
second-document-hint = ta bort linjen
path-on-a-computer = Dette er en fil på din egen maskin: { $path }
path-on-a-computer-hint = legg filen i mappen der dette står, og skriv bare navnet på den
unknown-escape = Skråstreken (\) betyr noe annet i doble hermetegn.
unknown-escape-hint = bruk enkle hermetegn ('…')
control-character = Her står et usynlig tegn som ikke kan brukes.
control-character-hint = slett teksten rundt merket, og skriv den på nytt
colon-in-value = Her står et kolon til på samme linje.
unclosed-quotation = Hermetegnet her blir aldri lukket.
unclosed-quotation-hint = sett et hermetegn til der teksten slutter
reserved-character = En verdi kan ikke begynne med «{ $letter }».
reserved-character-hint = sett hele verdien i hermetegn ("…")
unclosed-bracket = En liste eller blokk i klammer blir ikke lukket, eller et komma mangler.
unclosed-bracket-hint = se etter manglende ] eller { "}" }
comment-in-brackets-hint = # begynner en kommentar, så resten av linjen blir ikke lest: skriv "{ $word }" i hermetegn
duplicate-key = Feltet «{ $key }» står to ganger.
stands-first-here = står først her
unknown-field = Ukjent felt: «{ $field }»
missing-field = Feltet «{ $field }» mangler.
missing-field-hint = legg til en linje: { $field }: …
missing-field-hint-unknown = legg til en linje: { $field }: … (eller { $field }: unknown, når det ikke er kjent)
unknown-choice = «{ $written }» er ikke en av mulighetene her.
wrong-shape = Her må det stå { $shape }.
wrong-shape-list-hint = skriv hvert punkt på en egen linje, med bindestrek og mellomrom foran
write-only-hint = skriv bare { $value }
wrong-shape-block-hint = skriv hvert felt på en egen linje: navn: verdi
no-list-item = Punktet i listen begynner med «{ $sign }».
no-list-item-hint = skriv bindestrek og mellomrom foran hvert punkt: { $item }
comment-in-text = Det som står etter # på linjen, er en kommentar og vises ikke: { $comment }
comment-in-text-hint = sett hele teksten i hermetegn ("…"), eller skriv mellomrom etter # når det skal være en kommentar
text-for-block-hint = skriv { $field }: alene på linjen, og { $first }: { $written } på den neste, to mellomrom inn (her kan det stå: { $known })
text-for-block-hint-list = skriv - { $first }: { $written } (her kan det stå: { $known })
shape-text = en tekst
shape-list = en liste
shape-boolean = true eller false
shape-number = et helt tall
shape-block = felter, hvert på sin linje
shape-word = ett ord
shape-checksum = en sjekksum med 64 sifre og bokstaver fra a til f
shape-other = noe annet
bad-date = «{ $written }» er ikke en dato.
bad-date-month = Det finnes ingen måned { $month }.
bad-date-day = { $month } har { $days } dager, ikke { $day }.
bad-date-order = Slutten ({ $end }) kommer før begynnelsen ({ $start }).
bad-date-hint = skriv datoen slik: 2018-01-16, 2018-04-18/2018-04-19, 2018-10 eller 2018
bad-time = «{ $written }» er ikke et klokkeslett.
bad-time-hint-two = skriv begynnelsen og slutten hver for seg: "{ $start }" i start (for samlingen: starts), og "{ $end }" i end (ends)
bad-time-hint-meant = skriv klokkeslettet slik: { $meant }
bad-time-hint = skriv klokkeslettet slik: "10:00"
bad-duration = «{ $written }» er ikke en varighet.
bad-duration-hint = skriv varigheten slik: "45 min" eller "1:30"
no-beginning-hint = 24:00 er slutten på en dag; skriv "00:00" og neste dag
empty-file = Filen er tom.
no-front-matter = Filen begynner ikke med felter mellom to linjer med ---
no-front-matter-hint = la filen begynne slik: ---, så title: …, så --- på en egen linje
unclosed-front-matter = Feltene øverst i filen blir ikke avsluttet.
unclosed-front-matter-hint = sett en linje med --- der feltene slutter og teksten begynner
misplaced-file = Ingen leser denne filen: den har et navn eller en plass som ikke er i bruk.
copied-file = Filen ser ut til å være en kopi av { $of }, og blir ikke lest.
copied-folder-hint = er dette en ny samling, så gi mappen et eget navn (små bokstaver, tall og bindestrek); er det bare en kopi, så slett mappen
copied-file-hint = behold den nyeste av de to, under navnet uten kopi-merke, og slett den andre; er dette noe annet, så gi filen et eget navn
lone-twin = Filen er en utgave på et annet språk av { $of }, som ikke finnes.
lone-twin-hint = lag { $of }, eller gi denne filen det navnet
symbolic-link = Filen er en lenke til et annet sted og blir ikke lest.
symbolic-link-hint = legg en kopi av filen her
link-at-root-hint = legg en kopi av { $path } her, eller kjør samling i mappen den ligger i (--root)
linked-folder = Mappen er en lenke til et annet sted, og det som ligger i den, blir ikke lest.
linked-folder-hint = legg mappen selv her, i stedet for lenken
no-content-folder = Det er ingen mappe med navnet content i { $root }.
no-content-folder-hint = hent den tilbake, eller lag et nettsted med «samling init»
name-it = heter den «{ $name }»? Gi den navnet { $right }
bad-epoch = SOURCE_DATE_EPOCH er ikke et antall sekunder: «{ $written }»
bad-epoch-hint = skriv sekundene siden 1. januar 1970, for eksempel 1516060800, eller ta variabelen bort
curly-quotes = Verdien står i krøllete hermetegn, som blir en del av teksten.
curly-quotes-hint = bytt dem ut med rette hermetegn ("…"), eller ta dem bort
no-site = Det er ingen samling.yaml i { $root }
no-site-hint = lag et nettsted med «samling init», eller pek på mappen med --root

# S2xx: det faktaene sier om hverandre
duplicate-id = Id-en «{ $id }» er brukt to ganger ({ $kind }).
duplicate-id-hint = gi den ene en annen id: i feltet id, eller i navnet på filen eller mappen
unknown-reference = Ukjent { $kind }: «{ $id }»
unknown-reference-hint = id-ene står i { $where }
bad-id = «{ $id }» kan ikke være en id.
bad-id-hint = bruk små bokstaver a–z, tall og bindestrek: { $slug }
bad-id-hint-plain = bruk små bokstaver a–z, tall og bindestrek
empty-text = Feltet «{ $field }» er tomt.
text-is-comment-hint = sett teksten i hermetegn, for # begynner en kommentar: { $field }: "{ $comment }"
empty-text-hint-unknown = skriv unknown når det ikke er kjent
end-before-start = Slutten ({ $end }) kommer før begynnelsen ({ $start }).
end-before-start-hint = går det over midnatt, skriv begge dagene: date: { $days }
end-before-start-hint-times = rett klokkeslettene
end-before-start-hint-plain = går det over midnatt, skriv begge dagene i date: første dag/siste dag
begins-here = begynner her
overlapping-sessions = «{ $title }» og «{ $other }» er i samme rom ({ $room }) til samme tid.
the-other-session = den andre programposten
overlapping-sessions-hint = endre tid eller rom på den ene
county-not-then = Fylket «{ $county }» fantes ikke { $date }.
county-life = fylkets levetid står her
tile-taken = Fylket «{ $county }» har denne plassen på kartet på samme tid. Gi det ene av dem en annen kolonne eller rad.
tile-first = her fikk det plassen
missing-attachment = Filen «{ $file }» finnes ikke i mappen.
missing-attachment-hint = legg filen i mappen, eller skriv missing: not_preserved når den ikke er bevart
missing-attachment-hint-plain = legg filen i mappen, eller rett navnet
address-for-file = Her må det stå navnet på en fil i mappen, ikke en adresse: { $address }
address-for-file-hint = skriv adressen i feltet url, eller legg en kopi av filen i mappen og skriv navnet på den
address-for-file-hint-plain = legg en kopi av filen i mappen, og skriv navnet på den
topic-spelled-twice = Temaet «{ $topic }» er skrevet på en annen måte før: «{ $first }». De regnes som ett tema.
topic-spelled-twice-hint = skriv det likt alle steder: { $first }
maybe-two-people = «{ $name }» står som én person, men kan være to: navn eller arbeidssted er ikke det samme.
the-other-mention = står først her
maybe-two-people-hint = før opp personen i content/programme/people.yaml, eller begge, med hver sin id, og skriv person: id ved navnet
name-of-several = Flere personer heter «{ $name }», og det er ikke sagt hvem dette er.
name-of-several-hint = skriv person: og en av disse ved navnet: { $ids }
bad-base-url = Nettstedet kan ikke stå på adressen «{ $address }».
bad-base-url-hint = skriv hele adressen, uten mellomrom, ?, # og passord: https://www.example.no/samlinger/
space-around-address = Adressen har mellomrom rundt seg, som er tatt bort: { $address }
space-around-address-hint = slett mellomrommet
session-outside-days = Programposten er ikke på noen av dagene samlingen varer.
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
site-without = Feltet «{ $field }» mangler i samling.yaml. Nettstedet har en side om personvern eller tilgjengelighet, og leserne må få vite hvem som svarer for den.
site-without-hint = legg til { $field }: med name: … på neste linje
contact-without-end = Kontakten vises ikke: den skal bort noen år etter samlingen, og samlingen har ingen dato å regne fra.
contact-without-end-hint = skriv date for samlingen, updated (dagen da siden sist ble sett over), eller valid_to for kontakten
waiver-expired = Unntaket for { $code } gjaldt til { $until } og gjelder ikke lenger.
waiver-expired-hint = rett det advarselen gjelder, og ta bort unntaket; eller sett en ny dato i until når noen har sett på det igjen
waiver-unused = Unntaket for { $code } trengs ikke: det er ingen slik advarsel i { $place }
waiver-unused-hint = ta bort unntaket, eller rett place

the-end-is-here = samlingen slutter her
session-after-end = «{ $title }» varer til { $time }, men samlingen slutter { $ends }.
session-begins-after-end = «{ $title }» begynner { $time }, men samlingen slutter { $ends }.
session-after-end-hint = rett klokkeslettet her, eller ends for samlingen
speaker-in-two-places = { $name } holder innlegg eller er møteleder i to poster samtidig: «{ $title }» og «{ $other }».
speaker-in-two-places-hint = rett tidene eller hvem det var; er det to personer, så gi hver sin person:
the-municipality-is-here = kommunens fylker står her
municipality-elsewhere = Kommunen «{ $municipality }» lå ikke i fylket «{ $county }» da, men i «{ $right }».
municipality-elsewhere-hint = bytt kommune, eller skriv county: { $right }
folder-of-another-year = Samlingen er datert { $date }, men mappen står under { $year }.
folder-of-another-year-hint = flytt mappen til { $right }, eller rett datoen
title-of-two-pages = To sider heter «{ $title }».
title-of-two-pages-hint = gi hver side sin egen tittel, for eksempel med sted eller dato
session-before-start = «{ $title }» begynner { $time }, men samlingen begynner { $starts }.
session-before-start-hint = rett klokkeslettet her, eller starts for samlingen; er det frammøte, skriv type: registration
alt-says-nothing = Teksten «{ $alt }» sier ikke hva bildet viser.
alt-says-nothing-hint = skriv hva bildet viser, i alt; er bildet bare pynt, skriv decorative: true i stedet for alt
sessions-at-once = «{ $title }» er samtidig med «{ $other }», og ingen av dem har rom eller spor.
sessions-at-once-hint = rett klokkeslettene, eller skriv room: eller track: for begge
lost-file-is-there = Her står det at filen ikke er bevart, men { $file } ligger i mappen.
lost-file-is-there-hint = ta bort missing
lost-file-may-be-there = Her står det at filen ikke er bevart, men en fil i mappen heter det samme: { $file }
lost-file-may-be-there-hint = er det denne, så skriv file: "{ $file }" i stedet for missing
frozen-file-changed = «{ $file }» er endret etter at samlingen ble fryst eller sist rettet. Sjekksummen var { $before }, og er nå { $now }.
frozen-file-recorded = den førte sjekksummen står her
frozen-file-changed-hint = hent filen tilbake slik den var, eller før rettelsen med: samling amend { $id } "hva som er rettet, og hvorfor"
frozen-file-missing = «{ $file }» mangler. Filen skal være her, med sjekksummen { $before }.
frozen-file-missing-hint = legg filen tilbake, eller før rettelsen med: samling amend { $id } "hva som er fjernet, og hvorfor"
frozen-file-added = «{ $file }» er kommet til etter at samlingen ble fryst. Sjekksummen er { $now }.
frozen-file-added-hint = ta filen bort, eller før rettelsen med: samling amend { $id } "hva som er lagt til, og hvorfor"
wrong-weekday = { $date } er en { $right }, ikke en { $written }.
wrong-weekday-hint = rett ukedagen eller datoen
former-name-used = Navnet «{ $former }» ble brukt til { $last }, og samlingen var etter det.
the-former-name-is-here = det tidligere navnet står her
actor-not-then = Aktøren «{ $actor }» fantes ikke da samlingen var ({ $date }).
actor-not-then-hint = velg aktøren som fantes da, eller rett valid for denne
actor-life = her står det når aktøren fantes
deadline-after = Fristen for påmelding ({ $deadline }) er etter samlingen ({ $date }).
letter-before = Brevet er datert { $letter }, før samlingen ({ $date }).
wrong-order-hint = rett den av datoene som er feil
held-in-the-future = Samlingen står som gjennomført, men { $date } er ikke kommet ennå.
held-in-the-future-hint = rett datoen, eller sett status til planned
updated-in-the-future = Dette skal være oppdatert { $date }, men den dagen er ikke kommet ennå.
updated-in-the-future-hint = skriv dagen da teksten sist ble endret
changed-without-saying = Samlingen har fått en annen dag, et annet klokkeslett, sted eller en annen status siden den sist ble lagt ut, men feltet «updated» er det samme.
changed-without-saying-hint = skriv updated: { $today }, så de som abonnerer på kalenderen, får se det
impossible-email = «{ $address }» kan ikke være en e-postadresse.
impossible-email-hint = skriv hele adressen: post@example.no
impossible-email-hint-several = skriv bare én adresse; i mailto: kan flere stå med komma mellom
ongoing-after-its-period = Prosjektet står som pågående, men perioden { $period } er over.
completed-without-end = Prosjektet står som avsluttet, men perioden { $period } har ingen slutt.
the-period-is-here = prosjektets periode står her
the-status-is-here = prosjektets status står her
project-times-hint = rett period eller status
milestone-outside = Milepælen er datert { $date }, utenfor prosjektets periode.
milestone-outside-hint = rett datoen, eller period for prosjektet
more-answers-than-people = Det står { $answers } svar, men bare { $people ->
    [one] 1 deltaker
   *[other] { $people } deltakere
 }.
the-count-is-here = antallet deltakere står her
more-answers-than-people-hint = rett det tallet som er feil
number-of-two = Nummeret { $number } er brukt to ganger.
number-of-two-hint = rett nummeret på det ene stedet
name-of-two-actors = To aktører heter «{ $name }».
name-of-two-actors-hint = er det den samme, så behold én av dem; er det to, så gi dem hvert sitt navn
item-twice = «{ $item }» står to ganger i listen.
item-twice-hint = ta bort den ene
organisation-misspelt = «{ $written }» er trolig samme organisasjon som «{ $meant }».
number-of-another-county = Kommunenummeret begynner med { $county }, men fylket har nummer { $numbers }.
number-of-another-county-hint = rett nummeret, eller legg til fylket under counties
number-unlike-municipalities = Fylket har nummer { $number }, men numrene til alle kommunene i det begynner med { $begin }.
unexplained-abbreviation = Forkortelsen «{ $abbreviation }» er ikke forklart.
unexplained-abbreviation-hint = skriv den ut her, med ({ $abbreviation }) etter, eller legg den til i content/programme/abbreviations.yaml
text-in-another-language = Teksten skal være på { $stated }, men er på { $detected }: { $words }
text-in-another-language-hint = skriv lang: { $tag } øverst i filen, eller skriv teksten på { $stated }
text-in-another-language-hint-twin = filnavnet sier { $stated }: skriv teksten på { $stated }
language-nb = bokmål
language-nn = nynorsk
language-da = dansk
language-sv = svensk
language-en = engelsk

# S3xx: sider, adresser og lenker
address-collision = Adressen er brukt to ganger: /{ $address }
address-collision-own = Adressen er opptatt av en side som samling lager selv: /{ $address }
has-it-already = har adressen allerede
address-collision-hint = gi den ene en annen id, en annen adresse eller et annet filnavn
address-collision-own-hint = velg en annen adresse
dead-link = Lenken går ingen steder: { $target }
dead-link-hint = lenk til en fil i content (../counties/oslo.md) eller en adresse på nettstedet (/fylker/oslo/)
redirects-in-a-ring = Omdirigeringene går i ring: { $target } fører tilbake hit.
redirects-in-a-ring-hint = la en av dem føre til en side som finnes
dead-fragment = Siden finnes, men ikke stedet på den: #{ $fragment }
the-page-is-here = siden er laget av denne filen
bad-alias = «{ $alias }» kan ikke være en adresse på nettstedet.
bad-alias-hint = skriv den fra nettstedets rot: /gammel/adresse/
html-removed = HTML som ikke er trygg, ble tatt bort: { $html }
html-removed-hint = skriv det som Markdown
unsafe-link = Lenken kan ikke brukes: { $target }
unsafe-link-hint = lenker må begynne med https://, http://, mailto: eller tel:
unsafe-link-hint-file = url er for nettadresser; en fil i mappen føres opp under materials, med file: { $file }
unsafe-link-hint-space = ta bort mellomrommet eller linjeskiftet i adressen, eller skriv %20
foreign-image = Bildet ligger på et annet nettsted: { $target }
foreign-image-hint = legg en kopi av bildet i mappen; nettstedet henter ikke noe fra andre
vague-link = Teksten på lenken sier ikke hvor den fører.
vague-link-hint = la lenken være ord som sier hva leseren finner: [programmet for samlingen](…)
table-without-headings = Tabellen har ingen overskrifter, og skjermlesere kan ikke si hva tallene gjelder.
table-without-headings-hint = skriv en rad med overskrifter øverst, og under den en rad med streker: | Tid | Tema |, så | --- | --- |
broken-link-signs = Dette blir ikke en lenke: tegnene står i feil rekkefølge, eller ett mangler.
cells-without-headings = Raden har { $cells } ruter, og tabellen { $headings ->
    [one] 1 overskrift
   *[other] { $headings } overskrifter
 }: resten vises ikke.
cells-without-headings-hint = gi tabellen en overskrift til, eller slå sammen rutene
bullet-of-word = Dette blir ikke et punkt i en liste.
bullet-of-word-hint = skriv bindestrek og mellomrom foran hvert punkt: { $item }
footnote-without-text = Fotnoten { $label } har ingen tekst.
footnote-without-text-hint = skriv den nederst, på en egen linje: { $line }
date-as-item = Datoen blir nummeret på et punkt i en liste.
date-as-item-hint = skriv en omvendt skråstrek foran punktumet: { $meant }
words-as-heading = Dette blir en overskrift, for rett under står det ---.
words-as-heading-hint = skriv en tom linje mellom teksten og strekene
words-as-code = Dette blir vist som kode, for linjen begynner med fire mellomrom.
words-as-code-hint = ta bort mellomrommene først på linjen
cells-as-words = Linjene har tabulatorer mellom ordene, og blir ikke en tabell.
cells-as-words-hint = skriv hver linje med streker mellom rutene: | Tid | Tema |, og under den første: | --- | --- |
dead-link-on-page = På siden /{ $page } er det en lenke som ikke går noen steder: { $target }
dead-link-on-page-hint = rett adressen der lenken er skrevet: i HTML i teksten, eller i en mal
heading-without-space = Dette blir ikke en overskrift: det mangler mellomrom etter #.
stray-emphasis = Her står ** uten at noe blir uthevet.
stray-emphasis-hint = sett ** rett inntil det første og det siste ordet: **viktig**
external-link-gone = Siden finnes ikke lenger: { $address } (svar { $status })
external-link-gone-since = Siden finnes ikke lenger: { $address } (svar { $status }; den svarte sist { $day })
external-link-gone-hint = finn den nye adressen, eller en kopi på web.archive.org, og skriv den i stedet
external-link-gone-hint-archived = bruk kopien: { $archived }
external-link-silent = Nettstedet svarer ikke på { $address }: { $reason }
external-link-silent-since = Nettstedet svarer ikke på { $address }: { $reason } (det svarte sist { $day })
external-link-silent-hint = se etter i en nettleser, og spør igjen en annen dag
silent-timeout = det tok for lang tid
silent-fault = feil hos dem
silent-no-host = det er ikke noe nettsted med det navnet
silent-redirects = siden sender videre i ring
silent-certificate = sertifikatet deres er ikke i orden
silent-no-answer = ingen forbindelse
external-checked = Spurte om { $asked ->
    [one] 1 adresse
   *[other] { $asked } adresser
 } hos andre. { $remembered } svarte nylig og ble ikke spurt om igjen, og { $refused } vil ikke spørres av programmer.
accessibility-checked = { $found ->
    [0] Fant ikke noe av det samling kan se etter.
    [one] Fant én ting som kan hindre noen i å lese nettstedet.
   *[other] Fant { $found } ting i { $files ->
        [one] én fil
       *[other] { $files } filer
    } som kan hindre noen i å lese nettstedet.
}
accessibility-undecided = samling kan ikke avgjøre om nettstedet oppfyller kravene. Det må et menneske gjøre.
accessibility-of-refused = Nettstedet har feil, så noe kan mangle her. Kjør samling check.
accessibility-look = må ses på
accessibility-pages = side { $pages }

# S4xx: temaet
template-mistake = Feil i malen { $template }: { $message }
template-unexpected-sign = I malen { $template } står { $name } der noe annet måtte stå: et uttrykk er ikke ferdig, eller en parentes ikke lukket
template-unknown-name = Malen { $template } bruker et navn som ikke finnes: { $name }
template-unknown-part = Malen { $template } bruker et filter, en funksjon, en test eller en komponent som ikke finnes: { $name }
template-missing = Malen { $template } viser til en mal som ikke finnes: { $name }
template-unknown-word = Malen { $template } bruker et ord som ikke står i i18n/*.ftl: { $name }
unknown-theme = Det er ikke noe tema som heter «{ $name }».
bad-words-file = Denne linjen i filen med ord kan ikke leses.
bad-words-file-hint = skriv hvert ord slik: nøkkel = tekst, og la tekst som fortsetter, være rykket inn
unknown-word-of-theme = Temaet har ikke noe ord med nøkkelen «{ $key }».
missing-theme-file = Temaet har ingen fil som heter «{ $file }».
examples-of-nothing = Eksemplene hører ikke til noe: temaet har ingen komponent som heter «{ $name }».
unknown-parameter = Komponenten { $component } har ingen parameter som heter «{ $name }».
missing-parameter = Eksempelet mangler parameteren «{ $name }», som komponenten { $component } må få.
missing-parameter-hint = skriv «{ $name }:» under «with», også når den skal være tom
example-fails = Komponenten { $component } kan ikke vises med disse verdiene: { $message }
example-inside = I «inside» mangler {"{}"}: der komponenten skal stå.
catalogue-title = Komponenter
catalogue-about = Alt som temaets maler kan bruke, vist slik leserne ser det. Eksemplene er oppdiktet.
catalogue-components = Komponenter på denne siden
catalogue-groups = Grupper av komponenter
catalogue-parameters = Parametere
catalogue-no-parameters = ingen
catalogue-optional = kan utelates
catalogue-file = Fil
catalogue-styles = Stiler
catalogue-own = nettstedets egen
catalogue-example-source = Slik er eksempelet skrevet
catalogue-examples = { $count ->
    [0] ingen eksempler
    [one] 1 eksempel
   *[other] { $count } eksempler
 }
catalogue-no-examples = Ingen eksempler. De skrives i
catalogue-unfit = Programmets egne eksempler passer ikke til nettstedets egne komponenter.
catalogue-group-areas = Fylker
catalogue-group-efforts = Innsatser
catalogue-group-evaluation = Evaluering
catalogue-group-facts = Fakta
catalogue-group-files = Filer
catalogue-group-follow = Abonnement
catalogue-group-gathering = Samling
catalogue-group-lists = Lister
catalogue-group-presentation = Innlegg
catalogue-group-programme = Program og mål
catalogue-group-texts = Tekst og lenker

# S5xx: skriving
foreign-folder = Mappen { $folder } har filer som samling ikke har laget (for eksempel { $example }).
foreign-folder-hint = velg en tom mappe med -o, eller flytt filene; ingenting er skrevet
cannot-write = Kan ikke skrive { $path }: { $reason }
cannot-write-hint = se etter om disken har plass, og om du har lov til å skrive der; kjør kommandoen igjen
output-among-sources = Nettstedet kan ikke skrives til { $folder }: der ligger kildene.
output-among-sources-hint = velg en annen mappe med -o
exists-already = { $path } finnes allerede, og ingenting er skrevet over.
exists-already-hint = velg et annet navn
bad-output-path = «{ $path }» kan ikke være en fil på nettstedet.
output-path-taken = To filer på nettstedet har samme sti: { $path }
output-path-taken-hint = gi den ene en annen id, adresse eller et annet filnavn
presentation-without-gathering = Hvilken samling hører innlegget «{ $id }» til?
presentation-without-gathering-hint = skriv samlingens id foran: min-samling-2018-01-16/{ $id }
unknown-code = Det er ingen melding med koden «{ $typed }».
unknown-code-hint = skriv samling explain for å se alle
explained = Forklaringene står i { $path }
explain-wrong = Slik blir det feil
explain-right = Slik er det riktig
explain-title = Meldinger fra samling

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
build-waits = En annen bygging skriver til { $folder }. Venter til den er ferdig.
address-needed = Uten «base_url» i samling.yaml lages det verken nyhetsstrømmer, abonnement på kalenderen eller IIIF-manifester. 404-siden leder da til roten av nettadressen, også når nettstedet ligger i en mappe. Skriv inn adressen som nettstedet skal ha.
files-cleaned = { $files ->
    [one] 1 fil er lagt ut uten det som var skjult i den. «samling status» sier hvilken
   *[other] { $files } filer er lagt ut uten det som var skjult i dem. «samling status» sier hvilke
 }, og hva det var.
files-withheld = { $files ->
    [one] 1 fil er ikke lagt ut. «samling status» sier hvilken
   *[other] { $files } filer er ikke lagt ut. «samling status» sier hvilke
 }, og hvorfor.
warnings-only = { $warnings ->
    [one] 1 advarsel
   *[other] { $warnings } advarsler
 }.
initialised = Nettstedet er laget i { $folder }. Bygg det med: samling build{ $where }
doubts-left = { $doubts ->
    [one] 1 usikkert punkt
   *[other] { $doubts } usikre punkter
 } er notert i filene. Se dem med: samling status
rendered = { $rendered ->
    [one] 1 side
   *[other] { $rendered } sider
 } laget, { $reused } brukt uendret. Det tok { $milliseconds } ms.
read-no-kind = { $file }: dette formatet blir ikke lest. Filen kan arkiveres likevel.
read-in-part = Ikke alt i { $file } er lest. Se hvorfor med --json.
read-failed = Kan ikke lese { $file }: { $reason }
created = Laget { $path }. Se over feltene som er fylt ut, skriv resten, og bygg med: samling build{ $where }
workflow-made = Laget { $path }. Øverst i filen står det som må gjøres før den virker.
schemas-written = { $schemas ->
    [one] Skrev ett skjema
   *[other] Skrev { $schemas } skjemaer
 } til { $folder }

# samling freeze og samling amend
freeze-written = { $path }: { $files ->
    [one] 1 fil
   *[other] { $files } filer
 }
freeze-done = { $gatherings ->
    [one] 1 samling
   *[other] { $gatherings } samlinger
 } er fryst. Endres noe nå, sier samling check fra til endringen er ført med samling amend.
freeze-nothing = Det er ingen samlinger å fryse: de som er gjennomført og over, er fryst fra før.
freeze-already = { $id } ble fryst { $date }. En endring føres med: samling amend { $id } "hva som er rettet, og hvorfor"
freeze-draft = { $id } er et utkast (draft: true), og et utkast kan ikke fryses.
freeze-mistakes = Ingenting er fryst. Rett feilene først; samling check viser dem.
amended = Rettelsen av { $id } er ført i { $file }: { $files ->
    [one] 1 fil
   *[other] { $files } filer
 }. Den vises på siden når nettstedet bygges.
amend-changed = endret
amend-added = lagt til
amend-removed = fjernet
amend-nothing = Ingen filer i { $id } er endret. Ingenting er skrevet.
amend-not-frozen = { $id } er ikke fryst, så det er ingen rettelse å føre. Frys samlingen med: samling freeze { $id }
amend-no-reason = Rettelsen trenger en grunn, som leserne får se: samling amend { $id } "hva som er rettet, og hvorfor"
amend-withdrawn = Grunnen inneholder navnet på en person som har bedt om å ikke stå på nettstedet. Skriv den uten navnet.
amend-personal = Grunnen vises på siden, og inneholder { $sort }. Skriv den uten, eller tillat teksten under privacy.allow i samling.yaml.
amend-mistakes = Rettelsen er ikke ført. Rett feilene først; samling check viser dem.

# samling pack og samling verify
packed = Ferdig: { $files } filer ({ $size }) i { $zip }. Kontroller pakken med: samling verify { $typed }
packed-left-out = Det som ikke er lagt ut, er ikke med: { $materials ->
    [one] 1 fil
   *[other] { $materials } filer
 } og { $texts ->
    [one] 1 tekst
   *[other] { $texts } tekster
 }. I { $covered ->
    [one] 1 tekst
   *[other] { $covered } tekster
 } er noe dekket til. «--with-withheld» tar med alt.
packed-withheld = Pakken har også det som ikke er lagt ut, blant annet personopplysninger. Den skal ikke legges ut.
pack-failed = Kan ikke lage pakken i { $file }: { $reason }
pack-in-the-way = { $file } finnes fra før og er ikke en zip-fil, så den blir ikke skrevet over. Velg et annet navn med -o.
pack-among-sources = Pakken kan ikke ligge blant kildene til nettstedet: { $file }. Velg et annet sted med -o.
verified = Ingenting er endret: { $files ->
    [one] 1 fil er som den var
   *[other] alle { $files } filene er som de var
 } da pakken ble laget.
verified-not = { $found ->
    [one] 1 fil er
   *[other] { $found } filer er
 } ikke som da pakken ble laget.
verify-zip-changed = endret: hele zip-filen. Den skal ha { $expected } og har { $actual }
verify-changed = endret: { $file }. Den skal ha { $expected } og har { $actual }
verify-missing = mangler: { $file }
verify-extra = kommet til: { $file }
verify-unreadable = kan ikke leses: { $file } ({ $reason })
verify-count = bag-info.txt sier { $expected } (byte og filer), og her er { $actual }
verify-unreadable-path = Kan ikke lese { $file }: { $reason }
verify-no-zip = { $file } er verken en mappe eller en zip-fil som kan leses: { $reason }
verify-no-bag = Det er ingen pakke i { $file }: bagit.txt mangler.
verify-no-manifest = Pakken i { $file } har ingen liste med sjekksummer (manifest-sha256.txt).
verify-bad-manifest = Linje { $line } i { $list } har ingen sjekksum.

# samling publish
publish-forms = Si hvor nettstedet skal legges ut:

    samling publish /var/www/samlinger                        en mappe på maskinen
    samling publish s3://nettsted/samlinger                   et objektlager (S3)
    samling publish webdav://sky.example.no/nettsted          en WebDAV-tjener, over https
    samling publish sftp://kari@example.no/var/www/samlinger  en tjener med SSH
    samling publish git:origin#gh-pages                       en gren i Git

    Med --dry-run blir det bare sagt hva som ville skje. Mer hjelp: samling help publish
publish-commit = Nettstedet er publisert med samling
publish-password = Adressen har et passord eller en nøkkel i seg, og det skal den ikke ha: den kan bli stående i logger. { $belongs }
publish-password-s3 = Nøklene hører hjemme i AWS_ACCESS_KEY_ID og AWS_SECRET_ACCESS_KEY, eller i ~/.aws/credentials.
publish-password-webdav = Navn og passord hører hjemme i SAMLING_WEBDAV_USER og SAMLING_WEBDAV_PASSWORD, eller i ~/.netrc.
publish-password-sftp = Bruk en SSH-nøkkel: den hører hjemme i ~/.ssh eller hos ssh-agent. Prøv om «ssh» slipper deg inn.
publish-password-git = Passordet hører hjemme hos Git: i en «credential helper», eller bruk en SSH-nøkkel. Prøv om «git push» slipper deg inn.
publish-access-folder = Be om å få skrive i mappen, eller velg en annen.
publish-ftp = FTP sender passord åpent, og blir ikke brukt. Spør webhotellet om SFTP eller WebDAV.
publish-scheme = Adresser som begynner med «{ $scheme }://», er ukjente. Kjør «samling publish» uten noe etter for å se hva som kan brukes.
publish-incomplete = Adressen er ikke hel. Den skal se slik ut: { $example }
publish-into-output = Mappen kan ikke være output eller ligge i den: der ligger nettstedet allerede. Velg en annen mappe.
publish-running = Dette nettstedet blir allerede publisert fra denne maskinen. Vent til det er ferdig, og prøv igjen.
publish-refused = Ingenting er publisert. Det som ligger ute, er som det var.
publish-progress = { $files ->
    [one] 1 fil er sendt
   *[other] { $files } filer er sendt
 } …
publish-line-new = ny:      { $path }
publish-line-changed = endret:  { $path }
publish-line-removed = fjernes: { $path }
publish-line-more = … og { $files } til; --all viser alle
publish-would = { $place }: { $new ->
    [one] 1 ny og
   *[other] { $new } nye og
 } { $changed ->
    [one] 1 endret fil
   *[other] { $changed } endrede filer
 } ({ $size }) ville blitt sendt, { $removed } fjernet, og { $unchanged } er der fra før. Ingenting er gjort.
publish-would-nothing = { $place } er som nettstedet. Ingenting ville blitt sendt.
published = Publisert til { $place }: { $new ->
    [one] 1 ny og
   *[other] { $new } nye og
 } { $changed ->
    [one] 1 endret fil
   *[other] { $changed } endrede filer
 } ({ $size }) er sendt, { $removed } fjernet, og { $unchanged } var der fra før.
published-nothing = { $place } var allerede som nettstedet. Ingenting er sendt.
publish-no-host = Finner ikke verten i { $place }. Se etter skrivefeil i adressen, og om maskinen er på nett.
publish-no-answer = { $place } svarer ikke, eller forbindelsen ble brutt. Se om maskinen er på nett og om adressen og porten er riktige, og kjør kommandoen igjen: den går videre der den slapp.
publish-certificate = Sertifikatet til { $place } er ikke gyldig, så ingenting er sendt. Spør den som driver tjeneren.
publish-host-key = Vet ikke om { $place } er den den gir seg ut for. Logg inn med «ssh» én gang og godta nøkkelen, når du har sett at den er riktig.
publish-denied = Får ikke lov til å lese eller skrive i { $place }. { $belongs }
publish-unencrypted = { $place } er uten kryptering, og da blir ikke passordet sendt. Bruk https:// eller webdav://.
publish-missing = { $place } finnes ikke. Se etter skrivefeil, eller lag den først: en bøtte, et depot eller mappen over.
publish-full = Det er ikke plass til nettstedet i { $place }. Rydd, og kjør kommandoen igjen: den går videre der den slapp.
publish-no-webdav = { $place } tar ikke imot filer med WebDAV. Adressen er kanskje den leserne bruker; spør webhotellet om adressen for WebDAV.
publish-no-region = Vet ikke hvilken region { $place } ligger i. Sett AWS_REGION, eller AWS_ENDPOINT_URL for andre lagre enn Amazons.
publish-no-program = Programmet «{ $program }» trengs for { $place }, og finnes ikke på denne maskinen. Installer det, og prøv igjen.
publish-unsupported = { $place } kan ikke brukes på denne maskinen. Velg et annet sted: samling publish viser hvilke som finnes.
publish-status = { $place } svarte med feil { $status }. Prøv igjen om en stund; kommandoen går videre der den slapp.
publish-locked = { $place } blir publisert fra maskinen «{ $host }» siden { $since }. Vent til det er ferdig. Vet du at det er avbrutt, så kjør kommandoen igjen med --take-over.
publish-taken-over = En annen har overtatt publiseringen til { $place }, så denne stanset. Avtal hvem som publiserer, og kjør kommandoen igjen.
publish-foreign = I { $place } ligger { $files ->
    [one] 1 fil
   *[other] { $files } filer
 } som samling ikke har lagt der, der nettstedet skal ha sine: { $paths }. Ingenting er sendt. Flytt dem, eller la dem bli erstattet med --overwrite.
publish-bad-list = Listen .samling-published.json i { $place } kan ikke leses, så det er ukjent hva som er lagt der av samling. Hent den fram fra en sikkerhetskopi, eller slett den og kjør kommandoen med --overwrite.
publish-local-file = Filen { $path } i output ble endret eller forsvant underveis. Kjør kommandoen igjen.
publish-rejected = Noen andre har lagt noe på grenen i { $place } underveis, eller den tar ikke imot. Kjør kommandoen igjen; da blir det nye tatt med.
publish-interrupted = Avbrutt. { $place } er hel så langt den er kommet: kjør kommandoen igjen, så går den videre der den slapp.
publish-other = Kan ikke publisere til { $place } ({ $what }). Kjør kommandoen igjen; den går videre der den slapp.

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
status-no-results = svarene på evalueringen er ikke lagt inn
status-held-unknown = det er ikke kjent om samlingen ble holdt
status-lost-material = «{ $title }» er ikke bevart
status-no-posts = programmet ligger som fil, men postene er ikke lagt inn
status-no-recording = opptak mangler
status-no-next = neste samling er ikke kjent
status-unmentioned = «{ $title }» ligger i mappen, men er ikke nevnt i noe felt
status-draft = «{ $title }» er et utkast og vises ikke
status-doubts-here = { $doubts ->
    [one] 1 usikkert punkt
   *[other] { $doubts } usikre punkter
 } i { $file } og filene ved siden av
status-column-gathering = Samling
status-column-date = Dato
status-column-invitation = Inv.
status-column-programme = Prog.
status-column-talks = Innl.
status-column-recording = Opptak
status-column-evaluation = Eval.
status-column-next = Neste
status-column-doubts = Tvil
status-there = ja
status-lost = tapt
status-announced = varslet
status-without-file = uten fil
status-questions-only = spørsmål
status-unknown = ikke kjent
status-inferred = vår tolkning
status-doubt = tvil
status-languages = Tekster (og ord) { $year }: bokmål { $bokmal }, nynorsk { $nynorsk }, andre språk { $others }, ukjent { $unknown }. Nynorsk: { $share }.
status-languages-undated = Tekster (og ord) uten dato: bokmål { $bokmal }, nynorsk { $nynorsk }, andre språk { $others }, ukjent { $unknown }. Nynorsk: { $share }.
status-languages-total = Tekster (og ord) i alt: bokmål { $bokmal }, nynorsk { $nynorsk }, andre språk { $others }, ukjent { $unknown }. Nynorsk: { $share }.
status-misstated = { $file } er ført som språket { $stated }, men er trolig på { $detected }. Rett lang, eller språket i teksten.
status-frozen = { $frozen ->
    [one] 1 samling er fryst
   *[other] { $frozen } samlinger er fryst
 }{ $amended ->
    [0] {""}
   *[other] , { $amended } av dem er rettet etterpå
 }.
status-total = { $gatherings ->
    [one] 1 samling
   *[other] { $gatherings } samlinger
 }, { $doubts ->
    [one] 1 usikkert punkt
   *[other] { $doubts } usikre punkter
 }{ $withheld ->
    [0] {""}
    [one] , 1 fil ikke lagt ut
   *[other] , { $withheld } filer ikke lagt ut
 }
left-out-pages = skjulte sider
left-out-notes = talernotater
left-out-comments = kommentarer
left-out-changes = sporede endringer
left-out-files = filer som lå inni
left-out-versions = eldre utgaver
left-out-rows = skjulte rader
left-out-columns = skjulte kolonner
left-out-cells = celler som ikke synes
left-out-shapes = skjulte figurer
left-out-text = skjult tekst
left-out-other = noe som ikke vises
status-cleaned = lagt ut uten
status-withheld = ikke lagt ut
mend-found = { $words ->
    [0] Ingen ord ser ut til å være lest feil.
    [one] 1 ord er trolig lest feil.
   *[other] { $words } ord er trolig lest feil.
 }{ $certain ->
    [0] {""}
   *[other] {" "}Med --write blir { $certain } av dem rettet.
 }
mend-written = { $words ->
    [0] Ingen ord ble rettet.
   *[other] Rettet { $words } ord i { $files ->
        [one] 1 fil
       *[other] { $files } filer
     }.
 }{ $left ->
    [0] {""}
   *[other] {" "}{ $left } ord er ikke rettet: der må du se på originalen.
 }
mend-failed = { $file } er ikke rettet: { $reason }.
mend-changed = { $file } er ikke rettet: filen er endret siden den ble lest, eller den har et navn som skal dekkes til. Rett den for hånd.
mend-page = side { $page }
mend-uncertain = usikkert

# S6xx: det dokumentene sier, og det som hindrer at de blir lest
encrypted = Filen er låst med et passord og kan ikke leses.
encrypted-hint = legg inn en utgave uten passord
damaged = Filen er ødelagt eller noe annet enn navnet sier ({ $why }).
damaged-page = Side { $page } er ødelagt ({ $why }).
damage-zip = den er ikke en hel pakke, slik filer fra Office og zip-filer skal være
damage-pdf = den er ikke en PDF, eller for ødelagt til å leses
damage-broken-off = slutten mangler
damage-xml = innholdet kan ikke leses som XML
damage-image = bildet kan ikke leses
damage-too-much = det er mer i den enn det skal være
damage-not-text = den er ikke en tekst
damage-empty = det er ikke noe å lese i den
damage-other-kind = den er av et annet slag
damage-unreadable = den kan ikke leses
damaged-hint = åpne filen og lagre den på nytt
too-large = Filen, eller det som er pakket i den, er større enn { $megabytes } MB og blir ikke lest.
too-large-hint = del den opp, eller lagre bildene i den mindre
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
in-the-original-hint = lagre filen uten dette hvis den skal legges ut
speaker-notes = Filen har talernotater på side { $pages }; de vises ikke på nettstedet.
comments = Filen har { $comments ->
    [one] 1 kommentar
   *[other] { $comments } kommentarer
 }.
tracked-changes = Filen har { $changes ->
    [one] 1 sporet endring
   *[other] { $changes } sporede endringer
 }.
hidden-rows = Skjulte rader, som ikke vises på nettstedet, på ark: { $pages }
hidden-columns = Skjulte kolonner, som ikke vises på nettstedet, på ark: { $pages }
hidden-cells = Celler som ikke synes (tallformat eller farge), og som ikke vises på nettstedet, på ark: { $pages }
hidden-shapes = Skjulte figurer, som ikke vises på nettstedet, på side: { $pages }
hidden-text = Skjult tekst, som ikke vises på nettstedet, på side: { $pages }
hidden-covered = Tekst som er dekket til, men fortsatt står i filen, på side: { $pages }
embedded-files = { $files ->
    [one] Filen har en annen fil inni seg: { $names }
   *[other] Filen har { $files } andre filer inni seg: { $names }
 }
embedded-files-hint = lagre filen uten det som ligger inni, hvis den skal legges ut
earlier-versions = { $versions ->
    [one] Filen har en tidligere utgave av seg selv inni seg.
   *[other] Filen har { $versions } tidligere utgaver av seg selv inni seg.
 }
earlier-versions-hint = det som er endret eller fjernet siden, kan hentes fram; skriv den ut til en ny PDF hvis det ikke skal ut
unread-letters = Skrifttypen sier ikke hvilke bokstaver som står her, så ordene er ikke lest, på side: { $pages }
unread-letters-hint = lag PDF-en på nytt fra originalen, eller kjør tekstgjenkjenning
active-content = Filen har skript eller annet som kjører når en nettleser åpner den.
active-content-hint = lagre den som PDF, eller uten skript og skjemaer
active-content-pdf-hint = kopien som legges ut, har det ikke; kan det ikke lages en kopi, så lagre filen uten skript
wrapped-mail = E-posten har teksten og vedleggene sine i winmail.dat, som ikke lot seg lese.
wrapped-mail-hint = åpne den i Outlook og lagre den som .msg, eller be avsenderen sende den som HTML eller ren tekst
photo-position = Bildet forteller hvor det er tatt.
photo-position-hint = lagre det uten stedsopplysninger hvis stedet ikke skal ut
personal-data = Side { $page }: «{ $text }» ser ut som { $sort }.
personal-data-hint = det er dekket til på nettstedet, men står i originalen; kan det stå, så skriv det i privacy.allow i samling.yaml med en grunn
sort-email = en e-postadresse
sort-phone = et telefonnummer
sort-identity = et fødselsnummer
sort-private-email = en privat e-postadresse
sort-account = et kontonummer
sort-birth-date = en fødselsdato
sort-home-address = en privat adresse
sort-health = en opplysning om helsen til en person
sort-meeting-access = en møtelenke, en kode eller et passord
sort-share-link = en delingslenke
sort-paper-number = et pass-, DUF- eller kortnummer
sort-list-of-people = første navn i en liste over personer
unrestricted-reader = Filene i mappen blir lest i en egen prosess, men den har færre sperrer enn den skal ha. Systemet mangler { $missing }.
unrestricted-reader-hint = bruk Linux 5.13 eller nyere når du ikke kjenner filene; stoler du på dem, så skriv S719: allow under lints i samling.yaml
names-its-maker = PDF-en sier at den er laget av «{ $name }», og det følger med når den lastes ned.
names-its-maker-hint = er det et menneske som ikke skal nevnes, så lagre den på nytt uten forfatter; kan navnet stå, så skriv det i privacy.allow i samling.yaml med en grunn
publish-without-reason = «publish: yes» må ha en grunn.
publish-without-reason-hint = skriv hvorfor filen kan legges ut: reason: …
personal-data-on-page = «{ $text }» ({ $sort }) kommer ut på nettstedet.
personal-data-on-page-hint = ta det bort; kan det stå, så skriv det i privacy.allow i samling.yaml med en grunn
national-id-on-page = «{ $text }» er et fødselsnummer. Nettstedet blir ikke lagt ut med det.
withheld-file-name = navnet på filen eller mappen sier noe om en person
withdrawn-name-in-address = «{ $text }» har navnet på en som har bedt om ikke å bli nevnt, og er en del av en adresse på nettstedet.
withdrawn-name-in-address-hint = skriv en annen id, adresse eller et annet alias
withdrawn-name-in-path = Navnet på filen eller mappen er navnet på en som har bedt om ikke å bli nevnt, og blir en del av nettadressen.
withdrawn-name-in-path-hint = gi filen eller mappen et annet navn
withdrawn-name-on-page = I «{ $text }» står navnet på en som har bedt om ikke å bli nevnt, og det kommer ut på nettstedet.
withdrawn-name-on-page-hint = ta bort adressen, eller skriv den uten navnet; er det en annen person med samme navn, så skriv den i privacy.allow i samling.yaml, med en grunn
withheld-withdrawn-name = den nevner en som har bedt om ikke å bli nevnt
withheld = Filen er ikke lagt ut: { $reason }.
withheld-hint = skal den ut, så skriv «publish: yes» og en grunn («reason: …») der filen er nevnt, eller filnavnet i privacy.allow i samling.yaml med en grunn
withheld-document-hint = lagre dokumentet som Word eller PDF, og legg det her
withheld-old-text-hint = åpne filen, lagre den som DOCX eller PDF, og legg den nye her
withheld-old-sheet-hint = åpne filen, lagre den som XLSX eller PDF, og legg den nye her
withheld-old-deck-hint = åpne filen, lagre den som PPTX eller PDF, og legg den nye her
withheld-shortcut-hint = dette er bare en snarvei: last ned dokumentet som Word eller PDF, og legg det her
withheld-picture-hint = nettlesere viser ikke slike bilder: lagre bildet som JPEG eller PNG, og skriv det navnet
withheld-decided = posten sier «publish: no»
withheld-national-id = det står et fødselsnummer i den
withheld-participants = den ser ut som en liste over deltakere eller andre personer
withheld-health = den sier noe om helsen til personer
withheld-allergies = den sier hva personer ikke tåler eller spiser
withheld-email-thread = det er en e-post med eldre meldinger i
withheld-transcript = den sier hvem som sa hva
bad-colour = «{ $text }» er ikke en farge.
bad-colour-hint = skriv fargen som # og seks tegn, i hermetegn: "#0b5563"
low-contrast = Lenker i fargen «{ $text }» er vanskelige å lese på lys bunn: kontrasten er { $contrast }, og må være minst 4,5.
low-contrast-hint = nettstedet bruker en mørkere utgave; skriv for eksempel "{ $better }"
withheld-answers = det er svar fra enkeltpersoner
withheld-unnamed-answers = den ser ut som svar fra enkeltpersoner
withheld-unnamed-answers-hint = er det svar på en evaluering, så skriv «answers: filnavnet» under evaluation i samlingens index.md; da viser siden hvor mange som svarte hva, men aldri enkeltsvar
no-sums = Svarene kan ikke vises som tall: { $reason }.
no-sums-not-read = filen er ikke lest
no-sums-no-table = filen har ingen tabell med spørsmålene i første rad og ett svar i hver rad under
no-sums-too-few = færre enn fem har svart
no-sums-nothing = ikke noe spørsmål har faste svar som minst fem har valgt
no-sums-hint = eksporter svarene fra skjemaet som CSV eller Excel, med én rad for hver som har svart
no-sums-too-few-hint = flytt filen ut av mappen og ta bort «answers»: når så få har svart, kan andre skjønne hvem som svarte hva
no-sums-nothing-hint = skriv spørsmålene under groups, med «type: choice» og svarene man kunne velge («choices»); svar med egne ord vises aldri
question-without-answers = Ingen kolonne i filen med svar heter «{ $question }».
question-without-answers-hint = skriv spørsmålet slik det står i første rad i filen, eller ta bort «type»
other-number-of-responses = Her står det at { $stated } har svart, men filen har { $found } svar.
other-number-of-responses-hint = ta bort «responses», så blir svarene i filen talt
withheld-not-read = ikke alt i den lar seg lese, og det kan stå noe om personer der
withheld-unread-format = samling leser ikke slike filer, og det kan stå noe om personer i den
withheld-active-content = den har skript eller annet som kan kjøre på nettstedet
withheld-withdrawn-name-hint = ta navnet ut av filen, og av navnet på den
withheld-hidden-content = den har notater, kommentarer, endringer eller skjulte sider som ikke kan tas ut
withheld-unshown-personal-data = det står personopplysninger i den som ikke vises på siden om filen
withheld-metadata = det filen sier om mennesker utenom teksten, lar seg ikke ta ut
not-read = Filen er ikke lest denne gangen: { $reason }
not-read-hint = bygg på nytt

# samling import
import-title-put-together = Tittelen er satt sammen av det kilden sier. Bytt den ut om dere kalte samlingen noe annet.
import-title-from-document = Tittelen er tatt fra { $file } og kortet ned.
import-kind-counted = Kilden sier «{ $word }», som er ført som samling.
import-kind-unsaid = Kilden sier ikke hva slags samling det er.
import-no-date = Kilden sier ikke når det var.
import-no-year = Kilden har dag og måned, men ikke år. Skriv datoen når du vet året.
import-no-such-day = Datoen i kilden finnes ikke: måneden har ikke så mange dager. Skriv den rette datoen.
import-year-inferred = Kilden har ikke år. Året er lest ut av at dagen kommer etter { $from }.
import-year-before = Kilden har ikke år. Året er lest ut av at dagen kom før { $from }.
import-year-of-file = Kilden har ikke år. { $year } er året filen ble laget.
import-year-of-folder = Kilden har ikke år. Det står i navnet på mappen «{ $folder }».
import-year-of-name = Kilden har ikke år. Det står i filnavnet «{ $name }».
import-days-joined = Programmet har en overskrift for hver dag. Dagene er lest som én samling.
import-no-day = Dagen er ikke oppgitt.
import-other-weekday = Ukedagen i kilden stemmer ikke: datoen er { $date }.
import-event-repeats = Kalenderen sier at samlingen gjentas på andre dager. Bare den første er hentet inn.
import-weak-date = Datoen står bare på første lysbilde, i filnavnet eller i id-en. Se etter at det er samlingens dato.
import-other-reading = De seks sifrene i filnavnet kan også være { $date }. Se etter hvilken dag det var.
import-other-date = { $file } sier en annen dag: «{ $written }».
import-other-dates = Kildene sier ulike dager: { $dates }.
import-held-by-minutes = Lest ut av at { $file } er et referat.
import-status-by-sentence = Lest ut av denne setningen. Se etter at den gjelder hele samlingen.
import-place-by-headline = Lest ut av linjen med datoen. Se etter at det er stedet.
import-place-by-sentence = Lest ut av denne setningen. Se etter at det er stedet samlingen ble holdt.
import-place-not-read = Kilden har denne linjen, men den sier ikke klart hvor det var. Skriv stedet i place om du vet det.
import-organiser-not-read = Kilden nevner arrangør, men navnet kunne ikke leses. Skriv id-en i organisers.
import-held-unknown = Kilden sier ikke om samlingen ble holdt. Skriv held når du vet at den ble det.
import-held-by-slides = Lest ut av at det finnes lysbilder.
import-no-mode = Kilden sier ikke om det var fysisk eller digitalt.
import-mode-by-place = Lest ut av at det er oppgitt et sted.
import-mode-both = Kilden nevner både et sted og noe digitalt. Se etter hva det var.
import-mode-by-word = Lest ut av ordene i kilden.
import-no-place = Kilden sier ikke hvor det var.
import-place-planned = Dette er stedet som var planlagt.
import-venue-as-place = Kilden oppgir bygget eller lokalet, ikke byen. Skriv byen i name og lokalet i venue.
import-municipality-by-place = Lest ut av stedsnavnet.
import-county-by-mention = Fylket er lest ut av at kilden nevner det, og ikke noe annet fylke.
import-county-by-organiser = Fylket er lest ut av navnet på arrangøren.
import-several-counties = Kilden nevner flere fylker: { $names }. Skriv det rette i county.
import-no-county = Kilden nevner ikke noe fylke. Skriv det i county, eller la det stå tomt for en nasjonal samling.
import-county-not-then = Det fantes ikke noe fylke som het { $name } den dagen. Skriv det rette i county.
import-county-made = Nummer, navn og levetid er fra listen over fylker som følger med samling. Forgjengere og egen tekst mangler.
import-actors-not-known = Arrangør i kilden: { $names }. Legg dem inn i content/programme/actors.yaml, og skriv id-ene i organisers og co_organisers.
import-actors-inferred = Lest ut av hvem som ønsker velkommen.
import-no-organiser = Kilden sier ikke hvem som arrangerte.
import-network-not-known = Kilden nevner nettverket «{ $name }». Legg det inn hos fylket under networks, og skriv id-en i network.
import-network-by-county = Det er det eneste nettverket i fylket; navnet i kilden er et annet.
import-no-registration-address = Det var påmelding. Adressen står ikke i kilden.
import-other-deadlines = Kildene har ulike påmeldingsfrister: { $dates }. Ingen er skrevet her.
import-recording-announced = Et opptak er varslet. Skriv adressen i url og status: available når du finner det.
import-email-left-out = Kilden har e-postadresser. De er ikke skrevet her; de står i originalen.
import-audience-unsaid = Hvem spørsmålene gjelder, er lest ut av linjen over dem.
import-questions-mended = { $questions ->
    [one] 1 spørsmål er rettet etter feil i tekstgjenkjenningen.
   *[other] { $questions } spørsmål er rettet etter feil i tekstgjenkjenningen.
 } Kildens egne ord står under as_written nederst.
import-hours-by-programme = Lest ut av programmet.
import-end-before-start = Slutten ({ $end }) kommer før begynnelsen ({ $start }) i kilden, og er utelatt.
import-ends-after-midnight = Slutten ({ $end }) ser ut til å være etter midnatt. Kilden sier ikke hvilken dag det var, og slutten er utelatt.
import-outside-days = Dagen i kilden er ikke en av samlingens dager, og er utelatt.
import-same-room = To poster har samme rom til samme tid. Rommet er utelatt her.
import-day-counted = Kilden sier «dag 1», «dag 2»; datoen er telt ut.
import-day-unsaid = Samlingen går over flere dager, og kilden sier ikke hvilken dag posten hører til.
import-parallels-by-columns = Det som står ved siden av hverandre, eller i en liste under samme tid, er lest som parallelle poster.
import-speakers-by-shape = Tittel, navn og arbeidssted står på én linje i kilden og er skilt fra hverandre av formen. Se etter at det er rett.
import-no-speakers = Lysbildene sier ikke hvem som holdt innlegget.
import-author-only = Lysbildene sier ikke hvem som holdt innlegget. Filen er laget av { $name }.
import-deck-without-title = Lysbildene har ingen tittel. Filnavnet står i stedet.
import-talk-by-people = Lysbildene er koblet til denne programposten fordi de har samme navn på foredragsholder.
import-material-kind = Hva slags dokument { $file } er, er ikke sikkert.
import-material-without-title = Dokumentet har ingen tittel. Filnavnet står i stedet.
import-mention-by-ordinal = Kilden nevner dokumentet uten dato. Det er ført her fordi det gjelder samlingen med det nummeret. Filen er ikke blant dem som ble hentet inn.
import-not-preserved = Kilden nevner dokumentet. Filen er ikke blant dem som ble hentet inn. Legg den i mappen og skriv file: … om du har den.
import-mail-in-the-folder = E-posten ligger i mappen som den er, med adressene til avsender og mottakere. Den blir ikke lagt ut før noen skriver «publish: yes» med en grunn der den er nevnt.
import-photos-need-words = Bildet ligger som vedlegg. Skal det vises på siden, så skriv det under images med en tekst (alt) for dem som ikke ser det.
import-video-needs-captions = Opptaket ligger som vedlegg. Opptak trenger undertekster før de vises under recordings.
import-perhaps-people-list = Filen kan ha en liste over personer. Se i den før du legger ut nettstedet; skal den ikke ut, så skriv «publish: no» der den er nevnt.
import-may-list-people = Filen ser ut som en liste over personer. Den blir ikke lagt ut før noen skriver «publish: yes» med en grunn der den er nevnt.
import-name-tells-of-person = Navnet på filen sier noe om en person. Filen blir ikke lagt ut. Gi den et annet navn om den hører hjemme her, eller slett den.
import-not-read-whole = Ikke alt i filen kunne leses. Den er tatt vare på som den er.
import-misread = { $words ->
    [one] En maskin har lest 1 ord feil. Forslaget står øverst i filen.
   *[other] En maskin har lest { $words } ord feil. Forslagene står øverst i filen.
 }
import-file-elsewhere = { $file } (filen ligger i { $folder })
import-perhaps-elsewhere = Filen er lagt her fordi den nevner fylket. Den kan høre til en annen samling.
import-perhaps-another-time = Filen er lagt her fordi den kom sammen med samlingens dokumenter, men navnet nevner en annen tid. Den kan høre til en annen samling.
import-letter-without-title = Brevet har ingen tittel. Denne er satt sammen.
import-letter-without-date = Brevet er udatert.
import-also-called = Kilden bruker dette ordet uten dato. Se etter at det er samme samling.
import-head = Laget av «samling import» av:
import-head-file = { $file }
import-head-doubts = { $doubts ->
    [one] Se over dette (1 usikkert punkt):
   *[other] Se over dette ({ $doubts } usikre punkter):
 }
import-head-misread = { $words ->
    [one] Ord som en maskin trolig har lest feil, med forslag:
   *[other] Ord som en maskin trolig har lest feil ({ $words }), med forslag:
 }
import-head-end = Når noe er avklart: rett feltet, og ta bort linjene om det her og under provenance nederst. «samling status» viser det som er igjen.
import-registration-note = Det var påmelding. Adressen er ikke kjent.
import-recording-note = Opptak er varslet. Om det finnes, er ikke kjent.
import-by-email = Svar på e-post
import-audience-all = Alle
import-audience-unknown = ikke oppgitt
import-next = Neste samling: { $link }.
import-letter = Brev
import-letter-from = Brev fra
import-letter-head = Teksten i { $file }, som den står der. Les gjennom den, og ta bort linjen «draft: true» når den kan vises.
import-letter-misread = En maskin har lest feil. Ved hvert ord som trolig er feil, står et forslag: fgrste<!-- første? -->. Leserne ser ikke forslagene.
import-county-head = Laget av «samling import» fordi en samling nevner fylket.
import-site-head = Laget av «samling import». Bytt ut tittelen og setningen om nettstedet.
import-site-title = Samlinger
import-site-description = Invitasjoner, programmer og innlegg fra samlinger.
import-suggestion = Linjene under er det dokumentene sier. De er ikke skrevet noe sted: lim inn dem du vil ha, i { $folder }/index.md, over den siste linjen med «---».
import-gathering = Laget { $path }: «{ $title }», { $files ->
    [one] 1 fil
   *[other] { $files } filer
 }, { $doubts ->
    [one] 1 usikkert punkt
   *[other] { $doubts } usikre punkter
 }.
import-gathering-exists = { $path } finnes fra før og er ikke rørt. { $files ->
    [0] Ingen ny fil er lagt
    [one] 1 ny fil er lagt
   *[other] { $files } nye filer er lagt
 } i mappen.
import-made = Laget { $path }.
import-homeless = { $file } hører ikke til noen samling som ble funnet, og ligger i { $path }. Hører den til en, så flytt den til samlingens mappe.
import-known = { $files ->
    [one] 1 fil er lik en som alt er hentet inn, og er ikke tatt med en gang til.
   *[other] { $files } filer er like filer som alt er hentet inn, og er ikke tatt med en gang til.
 }
import-empty = { $file } er tom, og er ikke hentet inn.
import-empty-several = { $files } filer er tomme, og er ikke hentet inn: { $names }
import-copy = { $file } er lik { $original }, og er ikke tatt med en gang til.
import-copies = { $files } filer er like andre, og er ikke tatt med en gang til: { $names }
import-nothing-new = Det er ikke noe nytt å hente inn.
import-next-step = Åpne index.md og se over det usikre øverst. samling status viser det som er igjen, og samling build lager nettstedet.
import-site-inside = { $path } inneholder nettstedet selv. Velg en mappe utenfor, eller pek på nettstedet med -r.
import-needs-folder = Et nettsted ligger i en mappe for seg. Hent dokumentene inn i en ny: samling import { $documents } -r { $site }
import-list-of-people = { $file } ser ut som en liste over personer. Den blir ikke lagt ut før noen sier at den kan det.
import-lists-of-people = { $files } filer ser ut som lister over personer: { $names } Se etter om de kan ligge på nettstedet, og ta dem ut om de ikke kan det.
import-lost-several = { $files } filer kunne ikke leses helt: { $names }
import-format-not-read = { $file } har et format som ikke blir lest. Filen er tatt vare på som den er.
import-old-format-not-read = { $file } har et format som ikke blir lest. Filen er tatt vare på som den er. Skal innholdet kunne søkes i, så åpne den, lagre den som { $format } og hent den inn.
import-formats-not-read = { $files } filer har formater som ikke blir lest, og er tatt vare på som de er: { $names }
import-homeless-several = { $files } filer hører ikke til noen samling som ble funnet, og ligger i content/files: { $names } Hører en av dem til en samling, så flytt den til samlingens mappe.
import-skipped-several = { $files } lenker og annet som ikke er filer, er ikke hentet inn: { $names }
import-more-gatherings = … og { $gatherings ->
    [one] 1 samling
   *[other] { $gatherings } samlinger
 } til.
import-whole-list = Hele listen står i { $path }.
init-site-is-there = Her er det et nettsted fra før. Bygg det med: samling build -r { $folder }
init-other-folder = Lag eksempelet i en mappe for seg: samling init { $folder }
import-skipped = { $file } er en lenke eller noe annet som ikke er en fil, og er ikke hentet inn.
import-lost-locked = { $file } er låst med et passord og kan ikke leses.
import-lost-large = { $file } er for stor til å leses helt.
import-lost-damaged = { $file } er ødelagt eller noe annet enn navnet sier, og er ikke lest helt.
import-lost-unreadable = { $file } lot seg ikke lese: den krever for mye, eller er laget for å ødelegge.

help-usage = Bruk
help-commands = Kommandoer
help-arguments = Argumenter
help-options = Valg
help-example = Eksempel:
help-also = (også: { $names })
help-default = (ellers: { $value })
help-possible = [{ $values }]
value-command = KOMMANDO
value-options = VALG
too-little-memory = Programmet fikk for lite minne og måtte slutte: maskinen lar det bruke { $megabytes } MB (ulimit -v). Hev grensen, og kjør kommandoen på nytt.
first-steps = samling lager et nettsted av samlingene i et program.

    Slik begynner du:
      samling init eksempel      lag et ferdig eksempel
      samling serve -r eksempel  se det i nettleseren mens du skriver
      samling import MAPPE       lag samlinger av en mappe med dokumenter

    Alle kommandoene: samling help
usage-error = feil: { $what }
usage-tip = råd: { $what }
usage-line = { $label }: { $usage }
usage-unknown-argument = valget { $argument } finnes ikke
usage-unexpected-value = det er ikke plass til «{ $argument }» her
usage-unknown-command = kommandoen «{ $command }» finnes ikke
usage-bad-value = «{ $value }» kan ikke brukes for { $argument }
usage-no-value = { $argument } må ha en verdi
usage-missing = det mangler noe: { $arguments }
usage-conflict = { $argument } kan ikke brukes sammen med { $other }
usage-twice = { $argument } kan bare stå én gang
usage-no-text = et av ordene er ikke lesbar tekst (UTF-8)
usage-other = kommandoen kan ikke leses
usage-did-you-mean = mente du { $what }?
usage-one-of = her kan det stå: { $values }
usage-more-help = mer hjelp: { $command }
usage-whole-address = skriv hele nettadressen, som https://www.example.no/
usage-letters-of-id = bruk små bokstaver a–z, tall og bindestreker
usage-letters-of-id-as = bruk små bokstaver a–z, tall og bindestreker: { $id }
man-name = NAVN
man-synopsis = BRUK
man-description = BESKRIVELSE
man-options = VALG
man-commands = KOMMANDOER
man-examples = EKSEMPLER
man-version = VERSJON
man-written = Skrev man-sidene til { $folder }.
