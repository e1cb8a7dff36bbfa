# Alt ein redaktør kan få sjå av samling, på nynorsk. Nøklane er dei same i nb.ftl og en.ftl.

error = feil
warning = åtvaring
hint = råd
note = merk

did-you-mean = meinte du: { $name }
did-you-mean-alike = meinte du: { $name } ({ $difference })
alike-soft-hyphen = det ser likt ut, men det står ein mjuk bindestrek i ordet
alike-invisible = det ser likt ut, men det står eit usynleg teikn i ordet
alike-dash = bindestrek, ikkje tankestrek
alike-space = vanleg mellomrom, ikkje hardt mellomrom
alike-foreign-letter = det ser likt ut, men ein bokstav er frå eit anna alfabet
alike-quotation-mark = rett apostrof, ikkje krum
alike-decomposed = det ser likt ut, men ein bokstav er sett saman av to teikn; skriv ordet på nytt
known-names = her kan det stå: { $names }
known-names-many = her kan det stå: { $names } og { $others } til
overview-errors = Feil ({ $mistakes })
overview-decisions = Må avgjerast ({ $mistakes })
overview-hints = Råd ({ $mistakes })
overview-places = og { $places ->
    [one] 1 stad til
   *[other] { $places } stader til
 }:
overview-places-short = (og { $places ->
    [one] 1 stad til
   *[other] { $places } stader til
 })
overview-rest = … og { $mistakes } til: { $codes }. Sjå alle med: samling check --all

# S1xx: filer og YAML
not-utf8 = Fila er ikkje lagra som UTF-8 (linje { $line }).
not-utf8-utf16 = Fila er lagra som UTF-16, ikkje som UTF-8.
not-utf8-hint = opne fila, vel «Lagre som» og teiknkodinga UTF-8
not-text = Fila er ikkje ei tekstfil.
not-text-hint = lagre ho som rein tekst (UTF-8), eller gi ho eit anna namn
unreadable = Kan ikkje lese { $path }: { $reason }
unreadable-hint-not-found = sjå etter skrivefeil i namnet, eller legg fila tilbake
unreadable-hint-no-access = gi deg sjølv lov til å lese fila, eller be den som eig ho om det
unreadable-hint = prøv igjen; er fila på ein minnepinne eller i ei nettmappe, så sjå om ho framleis er kopla til
no-regular-file = { $path } er ikkje ei vanleg fil og blir ikkje lesen.
no-regular-file-hint = ta ho bort, eller legg ei vanleg fil der
unreadable-name = Namnet på fila har teikn som ikkje kan lesast: { $path }
unreadable-name-hint = gi fila eit nytt namn
reason-no-access = ingen tilgang
reason-changed = fila vart endra medan ho vart lesen
reason-disk-full = disken er full
reason-read-only = det går ikkje an å skrive til disken
reason-not-a-folder = noko på vegen dit er ei fil og ikkje ei mappe
reason-not-found = finst ikkje
reason-not-ours = denne maskina har inga slik adresse
reason-a-folder = det er ei mappe og ikkje ei fil
reason-exists = ho finst frå før
reason-not-empty = mappa er ikkje tom
reason-bad-name = namnet er for langt, eller har teikn som ikkje kan brukast
reason-too-large = fila er for stor
reason-busy = eit anna program bruker ho
reason-in-use = eit anna program bruker adressa
reason-no-memory = det er ikkje nok minne
reason-timed-out = det tok for lang tid
reason-broken-off = innhaldet er øydelagt eller sluttar for tidleg
reason-ended = den andre sida avslutta
reason-network = nettverket svarer ikkje
reason-other-disk = det ligg på ein annan disk
reason-unsupported = systemet kan ikkje gjere det
reason-open-files = for mange filer er opne samstundes
reason-disk-fault = disken svarer ikkje som han skal
reason-links-in-circle = lenkjene til fila går i ring
reason-other = systemet sa nei
reason-unknown = ukjend feil
yaml-syntax = Dette er ikkje gyldig YAML: { $message }
yaml-syntax-hint = set teksten i hermeteikn ("…"), eller sjå etter innrykk som ikkje stemmer
tab-in-indentation = Linja er rykt inn med tabulator.
tab-in-indentation-hint = bruk mellomrom: to for kvart nivå
bad-indentation = Innrykket her stemmer ikkje med linjene over.
bad-indentation-hint = la felt som høyrer saman, byrje like langt inne på linja
missing-colon = Her manglar eit kolon med mellomrom etter.
foreign-comment-hint = er dette ein kommentar, så byrj linja med #: { $line }
write-line-so = skriv linja slik: { $line }
text-after-value = Verdien er avslutta, men linja held fram.
text-after-value-hint = set heile verdien i hermeteikn, med '…' ytst når det står "…" i han
second-document = Ei linje med --- deler fila i to.
second-document-hint = ta bort linja
path-on-a-computer = Dette er ei fil på di eiga maskin: { $path }
path-on-a-computer-hint = legg fila i mappa der dette står, og skriv berre namnet på ho
unknown-escape = Skråstreken (\) betyr noko anna i doble hermeteikn.
unknown-escape-hint = bruk enkle hermeteikn ('…')
control-character = Her står eit usynleg teikn som ikkje kan brukast.
control-character-hint = slett teksten rundt merket, og skriv han på nytt
colon-in-value = Her står eit kolon til på same linje.
unclosed-quotation = Hermeteiknet her blir aldri lukka.
unclosed-quotation-hint = set eit hermeteikn til der teksten sluttar
reserved-character = Ein verdi kan ikkje byrje med «{ $letter }».
reserved-character-hint = set heile verdien i hermeteikn ("…")
unclosed-bracket = Ei liste eller blokk i klammar blir ikkje lukka, eller eit komma manglar.
unclosed-bracket-hint = sjå etter manglande ] eller { "}" }
comment-in-brackets-hint = # byrjar ein kommentar, så resten av linja blir ikkje lesen: skriv "{ $word }" i hermeteikn
duplicate-key = Feltet «{ $key }» står to gonger.
stands-first-here = står først her
unknown-field = Ukjent felt: «{ $field }»
missing-field = Feltet «{ $field }» manglar.
missing-field-hint = legg til ei linje: { $field }: …
missing-field-hint-unknown = legg til ei linje: { $field }: … (eller { $field }: unknown, når det ikkje er kjent)
unknown-choice = «{ $written }» er ikkje ei av moglegheitene her.
wrong-shape = Her må det stå { $shape }.
wrong-shape-list-hint = skriv kvart punkt på ei eiga linje, med bindestrek og mellomrom framfor
write-only-hint = skriv berre { $value }
wrong-shape-block-hint = skriv kvart felt på ei eiga linje: namn: verdi
no-list-item = Punktet i lista byrjar med «{ $sign }».
no-list-item-hint = skriv bindestrek og mellomrom framfor kvart punkt: { $item }
comment-in-text = Det som står etter # på linja, er ein kommentar og blir ikkje vist: { $comment }
comment-in-text-hint = set heile teksten i hermeteikn ("…"), eller skriv mellomrom etter # når det skal vere ein kommentar
text-for-block-hint = skriv { $field }: aleine på linja, og { $first }: { $written } på den neste, to mellomrom inn (her kan det stå: { $known })
text-for-block-hint-list = skriv - { $first }: { $written } (her kan det stå: { $known })
shape-text = ein tekst
shape-list = ei liste
shape-boolean = true eller false
shape-number = eit heilt tal
shape-block = felt, kvart på si linje
shape-word = eitt ord
shape-checksum = ein sjekksum med 64 siffer og bokstavar frå a til f
shape-other = noko anna
bad-date = «{ $written }» er ikkje ein dato.
bad-date-month = Det finst ingen månad { $month }.
bad-date-day = { $month } har { $days } dagar, ikkje { $day }.
bad-date-order = Slutten ({ $end }) kjem før byrjinga ({ $start }).
bad-date-hint = skriv datoen slik: 2018-01-16, 2018-04-18/2018-04-19, 2018-10 eller 2018
bad-time = «{ $written }» er ikkje eit klokkeslett.
bad-time-hint-two = skriv starten og slutten kvar for seg: "{ $start }" i start (for samlinga: starts), og "{ $end }" i end (ends)
bad-time-hint-meant = skriv klokkeslettet slik: { $meant }
bad-time-hint = skriv klokkeslettet slik: "10:00"
bad-duration = «{ $written }» seier ikkje kor lenge det varer.
bad-duration-hint = skriv kor lenge det varer slik: "45 min" eller "1:30"
no-beginning-hint = 24:00 er slutten på ein dag; skriv "00:00" og neste dag
empty-file = Fila er tom.
no-front-matter = Fila byrjar ikkje med felt mellom to linjer med ---
no-front-matter-hint = la fila byrje slik: ---, så title: …, så --- på ei eiga linje
unclosed-front-matter = Felta øvst i fila blir ikkje avslutta.
unclosed-front-matter-hint = set ei linje med --- der felta sluttar og teksten byrjar
misplaced-file = Ingen les denne fila: ho har eit namn eller ein plass som ikkje er i bruk.
copied-file = Fila ser ut til å vere ein kopi av { $of }, og blir ikkje lesen.
copied-folder-hint = er dette ei ny samling, så gi mappa eit eige namn (små bokstavar, tal og bindestrek); er det berre ein kopi, så slett mappa
copied-file-hint = behald den nyaste av dei to, under namnet utan kopi-merke, og slett den andre; er dette noko anna, så gi fila eit eige namn
lone-twin = Fila er ei utgåve på eit anna språk av { $of }, som ikkje finst.
lone-twin-hint = lag { $of }, eller gi denne fila det namnet
symbolic-link = Fila er ei lenkje til ein annan stad og blir ikkje lesen.
symbolic-link-hint = legg ein kopi av fila her
link-at-root-hint = legg ein kopi av { $path } her, eller køyr samling i mappa der { $path } ligg (--root)
linked-folder = Mappa er ei lenkje til ein annan stad, og det som ligg i ho, blir ikkje lese.
linked-folder-hint = legg sjølve mappa her, i staden for lenkja
no-content-folder = Det er inga mappe med namnet content i { $root }.
no-content-folder-hint = hent ho tilbake, eller lag ein nettstad med «samling init»
name-it = heiter ho «{ $name }»? Gi ho namnet { $right }
bad-epoch = SOURCE_DATE_EPOCH er ikkje eit tal på sekund: «{ $written }»
bad-epoch-hint = skriv sekunda sidan 1. januar 1970, til dømes 1516060800, eller ta variabelen bort
curly-quotes = Verdien står i krøllete hermeteikn, som blir ein del av teksten.
curly-quotes-hint = byt dei ut med rette hermeteikn ("…"), eller ta dei bort
no-site = Det er inga samling.yaml i { $root }
no-site-hint = lag ein nettstad med «samling init», eller peik på mappa med --root

# S2xx: det faktaa seier om kvarandre
duplicate-id = Id-en «{ $id }» er brukt to gonger ({ $kind }).
duplicate-id-hint = gi den eine ein annan id: i feltet id, eller i namnet på fila eller mappa
unknown-reference = Ukjend { $kind }: «{ $id }»
unknown-reference-hint = id-ane står i { $where }
bad-id = «{ $id }» kan ikkje vere ein id.
bad-id-hint = bruk små bokstavar a–z, tal og bindestrek: { $slug }
bad-id-hint-plain = bruk små bokstavar a–z, tal og bindestrek
empty-text = Feltet «{ $field }» er tomt.
text-is-comment-hint = set teksten i hermeteikn, for # byrjar ein kommentar: { $field }: "{ $comment }"
empty-text-hint-unknown = skriv unknown når det ikkje er kjent
end-before-start = Slutten ({ $end }) kjem før byrjinga ({ $start }).
end-before-start-hint = varer det over midnatt, skriv begge dagane: date: { $days }
end-before-start-hint-times = rett klokkesletta
end-before-start-hint-plain = varer det over midnatt, skriv begge dagane i date: første dag/siste dag
begins-here = byrjar her
overlapping-sessions = «{ $title }» og «{ $other }» er i same rom ({ $room }) til same tid.
the-other-session = den andre programposten
overlapping-sessions-hint = endre tid eller rom på den eine
county-not-then = Fylket «{ $county }» fanst ikkje { $date }.
county-life = levetida til fylket står her
tile-taken = Fylket «{ $county }» har denne plassen på kartet på same tid. Gi det eine av dei ei anna kolonne eller rad.
tile-first = her fekk det plassen
missing-attachment = Fila «{ $file }» finst ikkje i mappa.
missing-attachment-hint = legg fila i mappa, eller skriv missing: not_preserved når ho ikkje er bevart
missing-attachment-hint-plain = legg fila i mappa, eller rett namnet
address-for-file = Her må det stå namnet på ei fil i mappa, ikkje ei adresse: { $address }
address-for-file-hint = skriv adressa i feltet url, eller legg ein kopi av fila i mappa og skriv namnet på ho
address-for-file-hint-plain = legg ein kopi av fila i mappa, og skriv namnet på ho
topic-spelled-twice = Temaet «{ $topic }» er skrive på ein annan måte før: «{ $first }». Dei blir rekna som eitt tema.
topic-spelled-twice-hint = skriv det likt alle stader: { $first }
maybe-two-people = «{ $name }» står som éin person, men kan vere to: namn eller arbeidsstad er ikkje det same.
the-other-mention = står først her
maybe-two-people-hint = før opp personen i content/programme/people.yaml, eller begge, med kvar sin id, og skriv person: id ved namnet
name-of-several = Fleire personar heiter «{ $name }», og det er ikkje sagt kven dette er.
name-of-several-hint = skriv person: og ein av desse ved namnet: { $ids }
bad-base-url = Nettstaden kan ikkje stå på adressa «{ $address }».
bad-base-url-hint = skriv heile adressa, utan mellomrom, ?, # og passord: https://www.example.no/samlinger/
space-around-address = Adressa har mellomrom rundt seg, som er teke bort: { $address }
space-around-address-hint = slett mellomrommet
session-outside-days = Programposten er ikkje på nokon av dagane samlinga varer.
the-gathering-is-here = datoen for samlinga står her
provenance-of-nothing = Det er ikkje noko felt «{ $field }» å gjere greie for.
material-without-anything = «{ $title }» har verken fil eller lenkje.
material-without-anything-hint = skriv file: …, url: … eller missing: not_preserved
image-without-alt = Biletet «{ $file }» manglar ein tekst for dei som ikkje ser det.
image-without-alt-hint = legg til alt: … som seier kva biletet viser, eller decorative: true
text-image-without-alt-hint = skriv kva biletet viser mellom klammane: ![kva biletet viser](fil.jpg)
county-of-itself = Fylket «{ $county }» er sin eigen forgjengar.
folder-without-gathering = Mappa har ingen { $expected }, så fila høyrer ikkje til noka samling.
folder-without-gathering-hint = lag { $expected } med title, kind, date, status og mode
effort-of-another-goal = Innsatsen «{ $id }» har eit nummer som høyrer til eit anna delmål.
the-sub-goal-is-here = delmålet står her
portrait-without-consent = Eit portrett kan ikkje visast utan samtykke.
portrait-without-consent-hint = skriv i consent kvar samtykket er arkivert
recording-without-captions = Opptaket manglar undertekstar.
recording-without-captions-hint = legg ei .vtt-fil i mappa og skriv captions: filnamn.vtt
presentation-without-id = Eit innlegg i lista må ha ein id.
presentation-without-id-hint = legg til id: med eit kort ord, til dømes id: velkomen
planned-in-the-past = Samlinga står som planlagd, men { $date } er over.
planned-in-the-past-hint = set status til held, cancelled eller postponed, eller certainty: unknown under provenance.status
unknown-setting = Det er inga åtvaring som heiter «{ $written }».
site-without = Feltet «{ $field }» manglar i samling.yaml. Nettstaden har ei side om personvern eller tilgjenge, og lesarane må få vite kven som svarar for ho.
site-without-hint = legg til { $field }: med name: … på neste linje
contact-without-end = Kontakten blir ikkje vist: han skal bort nokre år etter samlinga, og samlinga har ingen dato å rekne frå.
contact-without-end-hint = skriv date for samlinga, updated (dagen då sida sist vart sett over), eller valid_to for kontakten
waiver-expired = Unntaket for { $code } galdt til { $until } og gjeld ikkje lenger.
waiver-expired-hint = rett det åtvaringa gjeld, og ta bort unntaket; eller set ein ny dato i until når nokon har sett på det igjen
waiver-unused = Unntaket for { $code } trengst ikkje: det er inga slik åtvaring i { $place }
waiver-unused-hint = ta bort unntaket, eller rett place

the-end-is-here = samlinga sluttar her
session-after-end = «{ $title }» varer til { $time }, men samlinga sluttar { $ends }.
session-begins-after-end = «{ $title }» byrjar { $time }, men samlinga sluttar { $ends }.
session-after-end-hint = rett klokkeslettet her, eller ends for samlinga
speaker-in-two-places = { $name } held innlegg eller er møteleiar i to postar samstundes: «{ $title }» og «{ $other }».
speaker-in-two-places-hint = rett tidene eller kven det var; er det to personar, så gi kvar sin person:
the-municipality-is-here = fylka til kommunen står her
municipality-elsewhere = Kommunen «{ $municipality }» låg ikkje i fylket «{ $county }» då, men i «{ $right }».
municipality-elsewhere-hint = byt kommune, eller skriv county: { $right }
folder-of-another-year = Samlinga er datert { $date }, men mappa står under { $year }.
folder-of-another-year-hint = flytt mappa til { $right }, eller rett datoen
title-of-two-pages = To sider heiter «{ $title }».
title-of-two-pages-hint = gi kvar side sin eigen tittel, til dømes med stad eller dato
session-before-start = «{ $title }» byrjar { $time }, men samlinga byrjar { $starts }.
session-before-start-hint = rett klokkeslettet her, eller starts for samlinga; er det frammøte, skriv type: registration
alt-says-nothing = Teksten «{ $alt }» seier ikkje kva biletet viser.
alt-says-nothing-hint = skriv kva biletet viser, i alt; er biletet berre pynt, skriv decorative: true i staden for alt
sessions-at-once = «{ $title }» er til same tid som «{ $other }», og ingen av dei har rom eller spor.
sessions-at-once-hint = rett klokkesletta, eller skriv room: eller track: for begge
lost-file-is-there = Her står det at fila ikkje er bevart, men { $file } ligg i mappa.
lost-file-is-there-hint = ta bort missing
lost-file-may-be-there = Her står det at fila ikkje er bevart, men ei fil i mappa heiter det same: { $file }
lost-file-may-be-there-hint = er det denne, så skriv file: "{ $file }" i staden for missing
frozen-file-changed = «{ $file }» er endra etter at samlinga vart frosen eller sist retta. Sjekksummen var { $before }, og er no { $now }.
frozen-file-recorded = den førte sjekksummen står her
frozen-file-changed-hint = hent fila tilbake slik ho var, eller før rettinga med: samling amend { $id } "kva som er retta, og kvifor"
frozen-file-missing = «{ $file }» manglar. Fila skal vere her, med sjekksummen { $before }.
frozen-file-missing-hint = legg fila tilbake, eller før rettinga med: samling amend { $id } "kva som er fjerna, og kvifor"
frozen-file-added = «{ $file }» er komen til etter at samlinga vart frosen. Sjekksummen er { $now }.
frozen-file-added-hint = ta bort fila, eller før rettinga med: samling amend { $id } "kva som er lagt til, og kvifor"
wrong-weekday = { $date } er ein { $right }, ikkje ein { $written }.
wrong-weekday-hint = rett vekedagen eller datoen
former-name-used = Namnet «{ $former }» vart brukt til { $last }, og samlinga var etter det.
the-former-name-is-here = det tidlegare namnet står her
actor-not-then = Aktøren «{ $actor }» fanst ikkje då samlinga var ({ $date }).
actor-not-then-hint = vel aktøren som fanst då, eller rett valid for denne
actor-life = her står det når aktøren fanst
deadline-after = Fristen for påmelding ({ $deadline }) er etter samlinga ({ $date }).
letter-before = Brevet er datert { $letter }, før samlinga ({ $date }).
wrong-order-hint = rett den av datoane som er feil
held-in-the-future = Samlinga står som gjennomført, men { $date } er ikkje komen enno.
held-in-the-future-hint = rett datoen, eller set status til planned
updated-in-the-future = Dette skal vere oppdatert { $date }, men den dagen er ikkje komen enno.
updated-in-the-future-hint = skriv dagen då teksten sist vart endra
changed-without-saying = Samlinga har fått ein annan dag, eit anna klokkeslett, ein annan stad eller status sidan ho sist vart lagd ut, men feltet «updated» er det same.
changed-without-saying-hint = skriv updated: { $today }, så dei som abonnerer på kalenderen, får sjå det
impossible-email = «{ $address }» kan ikkje vere ei e-postadresse.
impossible-email-hint = skriv heile adressa: post@example.no
impossible-email-hint-several = skriv berre éi adresse; i mailto: kan fleire stå med komma mellom
ongoing-after-its-period = Prosjektet står som i gang, men perioden { $period } er over.
completed-without-end = Prosjektet står som avslutta, men perioden { $period } har ingen slutt.
the-period-is-here = perioden til prosjektet står her
the-status-is-here = statusen til prosjektet står her
project-times-hint = rett period eller status
milestone-outside = Milepælen er datert { $date }, utanfor perioden til prosjektet.
milestone-outside-hint = rett datoen, eller period for prosjektet
more-answers-than-people = Det står { $answers } svar, men berre { $people ->
    [one] 1 deltakar
   *[other] { $people } deltakarar
 }.
the-count-is-here = talet på deltakarar står her
more-answers-than-people-hint = rett det talet som er feil
number-of-two = Nummeret { $number } er brukt to gonger.
number-of-two-hint = rett nummeret på den eine staden
name-of-two-actors = To aktørar heiter «{ $name }».
name-of-two-actors-hint = er det den same, så behald éin av dei; er det to, så gi dei kvart sitt namn
item-twice = «{ $item }» står to gonger i lista.
item-twice-hint = ta bort den eine
organisation-misspelt = «{ $written }» er truleg same organisasjonen som «{ $meant }».
number-of-another-county = Kommunenummeret byrjar med { $county }, men fylket har nummer { $numbers }.
number-of-another-county-hint = rett nummeret, eller legg til fylket under counties
number-unlike-municipalities = Fylket har nummer { $number }, men numra til alle kommunane i det byrjar med { $begin }.
unexplained-abbreviation = Forkortinga «{ $abbreviation }» er ikkje forklart.
unexplained-abbreviation-hint = skriv ho ut her, med ({ $abbreviation }) etter, eller legg ho til i content/programme/abbreviations.yaml
text-in-another-language = Teksten skal vere på { $stated }, men er på { $detected }: { $words }
text-in-another-language-hint = skriv lang: { $tag } øvst i fila, eller skriv teksten på { $stated }
text-in-another-language-hint-twin = filnamnet seier { $stated }: skriv teksten på { $stated }
language-nb = bokmål
language-nn = nynorsk
language-da = dansk
language-sv = svensk
language-en = engelsk

# S3xx: sider, adresser og lenkjer
address-collision = Adressa er brukt to gonger: /{ $address }
address-collision-own = Adressa er oppteken av ei side som samling lagar sjølv: /{ $address }
has-it-already = har adressa frå før
address-collision-hint = gi den eine ein annan id, ei anna adresse eller eit anna filnamn
address-collision-own-hint = vel ei anna adresse
dead-link = Lenkja går ingen stader: { $target }
dead-link-hint = lenk til ei fil i content (../counties/oslo.md) eller ei adresse på nettstaden (/fylker/oslo/)
redirects-in-a-ring = Omdirigeringane går i ring: { $target } fører tilbake hit.
redirects-in-a-ring-hint = la ei av dei føre til ei side som finst
dead-fragment = Sida finst, men ikkje staden på ho: #{ $fragment }
the-page-is-here = sida er laga av denne fila
bad-alias = «{ $alias }» kan ikkje vere ei adresse på nettstaden.
bad-alias-hint = skriv ho frå rota av nettstaden: /gammal/adresse/
html-removed = HTML som ikkje er trygg, vart teken bort: { $html }
html-removed-hint = skriv det som Markdown
unsafe-link = Lenkja kan ikkje brukast: { $target }
unsafe-link-hint = lenkjer må byrje med https://, http://, mailto: eller tel:
unsafe-link-hint-file = url er for nettadresser; ei fil i mappa skal stå under materials, med file: { $file }
unsafe-link-hint-space = ta bort mellomrommet eller linjeskiftet i adressa, eller skriv %20
foreign-image = Biletet ligg på ein annan nettstad: { $target }
foreign-image-hint = legg ein kopi av biletet i mappa; nettstaden hentar ikkje noko frå andre
vague-link = Teksten på lenkja seier ikkje kvar ho fører.
vague-link-hint = la lenkja vere ord som seier kva lesaren finn: [programmet for samlinga](…)
table-without-headings = Tabellen har ingen overskrifter, og skjermlesarar kan ikkje seie kva tala gjeld.
table-without-headings-hint = skriv ei rad med overskrifter øvst, og under den ei rad med strekar: | Tid | Tema |, så | --- | --- |
broken-link-signs = Dette blir ikkje ei lenkje: teikna står i feil rekkjefølgje, eller eitt manglar.
cells-without-headings = Rada har { $cells } ruter, og tabellen { $headings ->
    [one] 1 overskrift
   *[other] { $headings } overskrifter
 }: resten blir ikkje vist.
cells-without-headings-hint = gi tabellen ei overskrift til, eller slå saman rutene
bullet-of-word = Dette blir ikkje eit punkt i ei liste.
bullet-of-word-hint = skriv bindestrek og mellomrom framfor kvart punkt: { $item }
footnote-without-text = Fotnoten { $label } har ingen tekst.
footnote-without-text-hint = skriv han nedst, på ei eiga linje: { $line }
date-as-item = Datoen blir nummeret på eit punkt i ei liste.
date-as-item-hint = skriv ein omvend skråstrek framfor punktumet: { $meant }
words-as-heading = Dette blir ei overskrift, for rett under står det ---.
words-as-heading-hint = skriv ei tom linje mellom teksten og strekane
words-as-code = Dette blir vist som kode, for linja byrjar med fire mellomrom.
words-as-code-hint = ta bort mellomromma først på linja
cells-as-words = Linjene har tabulatorar mellom orda, og blir ikkje ein tabell.
cells-as-words-hint = skriv kvar linje med strekar mellom rutene: | Tid | Tema |, og under den første: | --- | --- |
dead-link-on-page = På sida /{ $page } er det ei lenkje som ikkje går nokon stad: { $target }
dead-link-on-page-hint = rett adressa der lenkja er skriven: i HTML i teksten, eller i ein mal
heading-without-space = Dette blir ikkje ei overskrift: det manglar mellomrom etter #.
stray-emphasis = Her står ** utan at noko blir utheva.
stray-emphasis-hint = set ** rett inntil det første og det siste ordet: **viktig**
external-link-gone = Sida finst ikkje lenger: { $address } (svar { $status })
external-link-gone-since = Sida finst ikkje lenger: { $address } (svar { $status }; ho svara sist { $day })
external-link-gone-hint = finn den nye adressa, eller ein kopi på web.archive.org, og skriv ho i staden
external-link-gone-hint-archived = bruk kopien: { $archived }
external-link-silent = Nettstaden svarer ikkje på { $address }: { $reason }
external-link-silent-since = Nettstaden svarer ikkje på { $address }: { $reason } (han svara sist { $day })
external-link-silent-hint = sjå etter i ein nettlesar, og spør igjen ein annan dag
silent-timeout = det tok for lang tid
silent-fault = feil hos dei
silent-no-host = det er ingen nettstad med det namnet
silent-redirects = sida sender vidare i ring
silent-certificate = sertifikatet deira er ikkje i orden
silent-no-answer = ikkje noko samband
external-checked = Spurde om { $asked ->
    [one] 1 adresse
   *[other] { $asked } adresser
 } hos andre. { $remembered } svara nyleg og vart ikkje spurde om igjen, og { $refused } vil ikkje bli spurde av program.
accessibility-checked = { $found ->
    [0] Fann ikkje noko av det samling kan sjå etter.
    [one] Fann éin ting som kan hindre nokon i å lese nettstaden.
   *[other] Fann { $found } ting i { $files ->
        [one] éi fil
       *[other] { $files } filer
    } som kan hindre nokon i å lese nettstaden.
}
accessibility-undecided = samling kan ikkje avgjere om nettstaden oppfyller krava. Det må eit menneske gjere.
accessibility-of-refused = Nettstaden har feil, så noko kan mangle her. Køyr samling check.
accessibility-look = må sjåast på
accessibility-pages = side { $pages }

# S4xx: temaet
template-mistake = Feil i malen { $template }: { $message }
template-unexpected-sign = I malen { $template } står { $name } der noko anna måtte stå: eit uttrykk er ikkje ferdig, eller ein parentes ikkje lukka
template-unknown-name = Malen { $template } bruker eit namn som ikkje finst: { $name }
template-unknown-part = Malen { $template } bruker eit filter, ein funksjon, ein test eller ein komponent som ikkje finst: { $name }
template-missing = Malen { $template } viser til ein mal som ikkje finst: { $name }
template-unknown-word = Malen { $template } bruker eit ord som ikkje står i i18n/*.ftl: { $name }
unknown-theme = Det er ikkje noko tema som heiter «{ $name }».
bad-words-file = Denne linja i fila med ord kan ikkje lesast.
bad-words-file-hint = skriv kvart ord slik: nøkkel = tekst, og la tekst som held fram, vere rykt inn
unknown-word-of-theme = Temaet har ikkje noko ord med nøkkelen «{ $key }».
missing-theme-file = Temaet har inga fil som heiter «{ $file }».
examples-of-nothing = Eksempla høyrer ikkje til noko: temaet har ingen komponent som heiter «{ $name }».
unknown-parameter = Komponenten { $component } har ingen parameter som heiter «{ $name }».
missing-parameter = Eksempelet manglar parameteren «{ $name }», som komponenten { $component } må få.
missing-parameter-hint = skriv «{ $name }:» under «with», også når han skal vere tom
example-fails = Komponenten { $component } kan ikkje visast med desse verdiane: { $message }
example-inside = I «inside» manglar {"{}"}: der komponenten skal stå.
catalogue-title = Komponentar
catalogue-about = Alt som malane i temaet kan bruke, vist slik lesarane ser det. Eksempla er dikta opp.
catalogue-components = Komponentar på denne sida
catalogue-groups = Grupper av komponentar
catalogue-parameters = Parametrar
catalogue-no-parameters = ingen
catalogue-optional = kan utelatast
catalogue-file = Fil
catalogue-styles = Stilar
catalogue-own = nettstaden sin eigen
catalogue-example-source = Slik er eksempelet skrive
catalogue-examples = { $count ->
    [0] ingen eksempel
    [one] 1 eksempel
   *[other] { $count } eksempel
 }
catalogue-no-examples = Ingen eksempel. Dei blir skrivne i
catalogue-unfit = Eksempla i programmet passar ikkje til nettstaden sine eigne komponentar.
catalogue-group-areas = Fylke
catalogue-group-efforts = Innsatsar
catalogue-group-evaluation = Evaluering
catalogue-group-facts = Fakta
catalogue-group-files = Filer
catalogue-group-follow = Abonnement
catalogue-group-gathering = Samling
catalogue-group-lists = Lister
catalogue-group-presentation = Innlegg
catalogue-group-programme = Program og mål
catalogue-group-texts = Tekst og lenkjer

# S5xx: skriving
foreign-folder = Mappa { $folder } har filer som samling ikkje har laga (til dømes { $example }).
foreign-folder-hint = vel ei tom mappe med -o, eller flytt filene; ingenting er skrive
cannot-write = Kan ikkje skrive { $path }: { $reason }
cannot-write-hint = sjå etter om disken har plass, og om du har lov til å skrive der; køyr kommandoen på nytt
output-among-sources = Nettstaden kan ikkje skrivast til { $folder }: der ligg kjeldene.
output-among-sources-hint = vel ei anna mappe med -o
exists-already = { $path } finst frå før, og ingenting er skrive over.
exists-already-hint = vel eit anna namn
bad-output-path = «{ $path }» kan ikkje vere ei fil på nettstaden.
output-path-taken = To filer på nettstaden har same sti: { $path }
output-path-taken-hint = gi den eine ein annan id, ei anna adresse eller eit anna filnamn
presentation-without-gathering = Kva samling høyrer innlegget «{ $id }» til?
presentation-without-gathering-hint = skriv id-en til samlinga framfor: mi-samling-2018-01-16/{ $id }
unknown-code = Det er inga melding med koden «{ $typed }».
unknown-code-hint = skriv samling explain for å sjå alle
explained = Forklaringane står i { $path }
explain-wrong = Slik blir det feil
explain-right = Slik er det rett
explain-title = Meldingar frå samling

# S6xx: førehandsvising
port-taken = Port { $port } er oppteken av eit anna program.
port-taken-hint = vel ein annan med -p, eller ta bort -p, så finn samling ein ledig
cannot-listen = Kan ikkje vise nettstaden på { $address }: { $reason }
cannot-listen-hint = vel ei anna adresse med --host, eller ein annan port med -p
build-broke = samling har ein feil og kunne ikkje byggje nettstaden: { $message }
build-broke-hint = det er ikkje din feil; meld frå, og ta med teksten over

# Det som blir sagt til slutt
built = Ferdig: { $pages ->
    [one] 1 side
   *[other] { $pages } sider
 } i { $folder } ({ $written } skrivne, { $unchanged } uendra, { $removed } fjerna).
checked = Ingen feil i { $pages ->
    [one] 1 side
   *[other] { $pages } sider
 }.
not-built = Ingenting er skrive: { $errors ->
    [one] 1 feil
   *[other] { $errors } feil
 }{ $warnings ->
    [0] {""}
    [one] {" "}og 1 åtvaring
   *[other] {" "}og { $warnings } åtvaringar
 }.
build-waits = Ei anna bygging skriv til { $folder }. Ventar til ho er ferdig.
address-needed = Utan «base_url» i samling.yaml blir det ikkje laga nyheitsstraumar, abonnement på kalenderen eller IIIF-manifest. 404-sida leier då til rota av nettadressa, også når nettstaden ligg i ei mappe. Skriv inn adressa som nettstaden skal ha.
files-cleaned = { $files ->
    [one] 1 fil er lagd ut utan det som var skjult i ho. «samling status» seier kva for ei
   *[other] { $files } filer er lagde ut utan det som var skjult i dei. «samling status» seier kva for nokre
 }, og kva det var.
files-withheld = { $files ->
    [one] 1 fil er ikkje lagd ut. «samling status» seier kva for ei
   *[other] { $files } filer er ikkje lagde ut. «samling status» seier kva for nokre
 }, og kvifor.
warnings-only = { $warnings ->
    [one] 1 åtvaring
   *[other] { $warnings } åtvaringar
 }.
initialised = Nettstaden er laga i { $folder }. Bygg han med: samling build{ $where }
doubts-left = { $doubts ->
    [one] 1 usikkert punkt er notert
   *[other] { $doubts } usikre punkt er noterte
 } i filene. Sjå dei med: samling status
rendered = { $rendered ->
    [one] 1 side
   *[other] { $rendered } sider
 } laga, { $reused } brukte uendra. Det tok { $milliseconds } ms.
read-no-kind = { $file }: dette formatet blir ikkje lese. Fila kan arkiverast likevel.
read-in-part = Ikkje alt i { $file } er lese. Sjå kvifor med --json.
read-failed = Kan ikkje lese { $file }: { $reason }
created = Laga { $path }. Sjå over felta som er fylte ut, skriv resten, og bygg med: samling build{ $where }
workflow-made = Laga { $path }. Øvst i fila står det som må gjerast før ho verkar.
schemas-written = { $schemas ->
    [one] Skreiv eitt skjema
   *[other] Skreiv { $schemas } skjema
 } til { $folder }

# samling freeze og samling amend
freeze-written = { $path }: { $files ->
    [one] 1 fil
   *[other] { $files } filer
 }
freeze-done = { $gatherings ->
    [one] 1 samling er frosen
   *[other] { $gatherings } samlingar er frosne
 }. Blir noko endra no, seier samling check frå til endringa er ført med samling amend.
freeze-nothing = Det er ingen samlingar å fryse: dei som er gjennomførte og over, er frosne frå før.
freeze-already = { $id } vart frosen { $date }. Ei endring blir ført med: samling amend { $id } "kva som er retta, og kvifor"
freeze-draft = { $id } er eit utkast (draft: true), og eit utkast kan ikkje frysast.
freeze-mistakes = Ingenting er frose. Rett feila først; samling check viser dei.
amended = Rettinga av { $id } er ført i { $file }: { $files ->
    [one] 1 fil
   *[other] { $files } filer
 }. Ho blir vist på sida når nettstaden blir bygd.
amend-changed = endra
amend-added = lagt til
amend-removed = fjerna
amend-nothing = Ingen filer i { $id } er endra. Ingenting er skrive.
amend-not-frozen = { $id } er ikkje frosen, så det er inga retting å føre. Frys samlinga med: samling freeze { $id }
amend-no-reason = Rettinga treng ein grunn, som lesarane får sjå: samling amend { $id } "kva som er retta, og kvifor"
amend-withdrawn = Grunnen inneheld namnet på ein person som har bede om å ikkje stå på nettstaden. Skriv han utan namnet.
amend-personal = Grunnen blir vist på sida, og inneheld { $sort }. Skriv han utan, eller tillat teksten under privacy.allow i samling.yaml.
amend-mistakes = Rettinga er ikkje ført. Rett feila først; samling check viser dei.

# samling pack og samling verify
packed = Ferdig: { $files } filer ({ $size }) i { $zip }. Kontroller pakken med: samling verify { $typed }
packed-left-out = Det som ikkje er lagt ut, er ikkje med: { $materials ->
    [one] 1 fil
   *[other] { $materials } filer
 } og { $texts ->
    [one] 1 tekst
   *[other] { $texts } tekstar
 }. I { $covered ->
    [one] 1 tekst
   *[other] { $covered } tekstar
 } er noko dekt til. «--with-withheld» tek med alt.
packed-withheld = Pakken har òg det som ikkje er lagt ut, mellom anna personopplysningar. Han skal ikkje leggjast ut.
pack-failed = Kan ikkje lage pakken i { $file }: { $reason }
pack-in-the-way = { $file } finst frå før og er ikkje ei zip-fil, så ho blir ikkje skriven over. Vel eit anna namn med -o.
pack-among-sources = Pakken kan ikkje liggje mellom kjeldene til nettstaden: { $file }. Vel ein annan stad med -o.
verified = Ingenting er endra: { $files ->
    [one] 1 fil er som ho var
   *[other] alle dei { $files } filene er som dei var
 } då pakken vart laga.
verified-not = { $found ->
    [one] 1 fil er
   *[other] { $found } filer er
 } ikkje som då pakken vart laga.
verify-zip-changed = endra: heile zip-fila. Ho skal ha { $expected } og har { $actual }
verify-changed = endra: { $file }. Ho skal ha { $expected } og har { $actual }
verify-missing = manglar: { $file }
verify-extra = kome til: { $file }
verify-unreadable = kan ikkje lesast: { $file } ({ $reason })
verify-count = bag-info.txt seier { $expected } (byte og filer), og her er { $actual }
verify-unreadable-path = Kan ikkje lese { $file }: { $reason }
verify-no-zip = { $file } er verken ei mappe eller ei zip-fil som kan lesast: { $reason }
verify-no-bag = Det er ingen pakke i { $file }: bagit.txt manglar.
verify-no-manifest = Pakken i { $file } har inga liste med sjekksummar (manifest-sha256.txt).
verify-bad-manifest = Linje { $line } i { $list } har ingen sjekksum.

# samling publish
publish-forms = Sei kvar nettstaden skal leggjast ut:

    samling publish /var/www/samlinger                        ei mappe på maskina
    samling publish s3://nettsted/samlinger                   eit objektlager (S3)
    samling publish webdav://sky.example.no/nettsted          ein WebDAV-tenar, over https
    samling publish sftp://kari@example.no/var/www/samlinger  ein tenar med SSH
    samling publish git:origin#gh-pages                       ei grein i Git

    Med --dry-run blir det berre sagt kva som ville skje. Meir hjelp: samling help publish
publish-commit = Nettstaden er publisert med samling
publish-password = Adressa har eit passord eller ein nøkkel i seg, og det skal ho ikkje ha: ho kan bli ståande i loggar. { $belongs }
publish-password-s3 = Nøklane høyrer heime i AWS_ACCESS_KEY_ID og AWS_SECRET_ACCESS_KEY, eller i ~/.aws/credentials.
publish-password-webdav = Namn og passord høyrer heime i SAMLING_WEBDAV_USER og SAMLING_WEBDAV_PASSWORD, eller i ~/.netrc.
publish-password-sftp = Bruk ein SSH-nøkkel: han høyrer heime i ~/.ssh eller hos ssh-agent. Prøv om «ssh» slepper deg inn.
publish-password-git = Passordet høyrer heime hos Git: i ein «credential helper», eller bruk ein SSH-nøkkel. Prøv om «git push» slepper deg inn.
publish-access-folder = Be om å få skrive i mappa, eller vel ei anna.
publish-ftp = FTP sender passord ope, og blir ikkje brukt. Spør webhotellet om SFTP eller WebDAV.
publish-scheme = Adresser som byrjar med «{ $scheme }://», er ukjende. Køyr «samling publish» utan noko etter for å sjå kva som kan brukast.
publish-incomplete = Adressa er ikkje heil. Ho skal sjå slik ut: { $example }
publish-into-output = Mappa kan ikkje vere output eller liggje i henne: der ligg nettstaden alt. Vel ei anna mappe.
publish-running = Denne nettstaden blir alt publisert frå denne maskina. Vent til det er ferdig, og prøv igjen.
publish-refused = Ingenting er publisert. Det som ligg ute, er som det var.
publish-progress = { $files ->
    [one] 1 fil er send
   *[other] { $files } filer er sende
 } …
publish-line-new = ny:      { $path }
publish-line-changed = endra:   { $path }
publish-line-removed = fjernast: { $path }
publish-line-more = … og { $files } til; --all viser alle
publish-would = { $place }: { $new ->
    [one] 1 ny og
   *[other] { $new } nye og
 } { $changed ->
    [one] 1 endra fil
   *[other] { $changed } endra filer
 } ({ $size }) ville blitt sende, { $removed } fjerna, og { $unchanged } er der frå før. Ingenting er gjort.
publish-would-nothing = { $place } er som nettstaden. Ingenting ville blitt sendt.
published = Publisert til { $place }: { $new ->
    [one] 1 ny og
   *[other] { $new } nye og
 } { $changed ->
    [one] 1 endra fil
   *[other] { $changed } endra filer
 } ({ $size }) er sende, { $removed } fjerna, og { $unchanged } var der frå før.
published-nothing = { $place } var alt som nettstaden. Ingenting er sendt.
publish-no-host = Finn ikkje verten i { $place }. Sjå etter skrivefeil i adressa, og om maskina er på nett.
publish-no-answer = { $place } svarer ikkje, eller sambandet vart brote. Sjå om maskina er på nett og om adressa og porten er rette, og køyr kommandoen igjen: han går vidare der han slapp.
publish-certificate = Sertifikatet til { $place } er ikkje gyldig, så ingenting er sendt. Spør den som driv tenaren.
publish-host-key = Veit ikkje om { $place } er den han gir seg ut for. Logg inn med «ssh» éin gong og godta nøkkelen, når du har sett at han er rett.
publish-denied = Får ikkje lov til å lese eller skrive i { $place }. { $belongs }
publish-unencrypted = { $place } er utan kryptering, og då blir ikkje passordet sendt. Bruk https:// eller webdav://.
publish-missing = { $place } finst ikkje. Sjå etter skrivefeil, eller lag det først: ei bøtte, eit depot eller mappa over.
publish-full = Det er ikkje plass til nettstaden i { $place }. Rydd, og køyr kommandoen igjen: han går vidare der han slapp.
publish-no-webdav = { $place } tek ikkje imot filer med WebDAV. Adressa er kanskje den lesarane bruker; spør webhotellet om adressa for WebDAV.
publish-no-region = Veit ikkje kva region { $place } ligg i. Set AWS_REGION, eller AWS_ENDPOINT_URL for andre lager enn Amazon sine.
publish-no-program = Programmet «{ $program }» trengst for { $place }, og finst ikkje på denne maskina. Installer det, og prøv igjen.
publish-unsupported = { $place } kan ikkje brukast på denne maskina. Vel ein annan stad: samling publish viser kva som finst.
publish-status = { $place } svara med feil { $status }. Prøv igjen om ei stund; kommandoen går vidare der han slapp.
publish-locked = { $place } blir publisert frå maskina «{ $host }» sidan { $since }. Vent til det er ferdig. Veit du at det er avbrote, så køyr kommandoen igjen med --take-over.
publish-taken-over = Nokon andre har overteke publiseringa til { $place }, så denne stansa. Avtal kven som publiserer, og køyr kommandoen igjen.
publish-foreign = I { $place } ligg { $files ->
    [one] 1 fil
   *[other] { $files } filer
 } som samling ikkje har lagt der, der nettstaden skal ha sine: { $paths }. Ingenting er sendt. Flytt dei, eller lat dei bli bytte ut med --overwrite.
publish-bad-list = Lista .samling-published.json i { $place } kan ikkje lesast, så det er ukjent kva samling har lagt der. Hent henne fram frå ein tryggingskopi, eller slett henne og køyr kommandoen med --overwrite.
publish-local-file = Fila { $path } i output vart endra eller forsvann undervegs. Køyr kommandoen igjen.
publish-rejected = Nokon andre har lagt noko på greina i { $place } undervegs, eller ho tek ikkje imot. Køyr kommandoen igjen; då blir det nye teke med.
publish-interrupted = Avbroten. { $place } er heil så langt ho er komen: køyr kommandoen igjen, så går han vidare der han slapp.
publish-other = Kan ikkje publisere til { $place } ({ $what }). Køyr kommandoen igjen; han går vidare der han slapp.

# samling serve
serving = Nettstaden blir vist på { $address } (avslutt med Ctrl-C).
changed-everything = Alt
changed-files = { $files } filer
rebuilt = { $changed }: { $pages ->
    [one] 1 side
   *[other] { $pages } sider
}, { $written } skrivne, { $removed } fjerna{ $warnings ->
    [0] {""}
    [one] {", "}1 åtvaring
   *[other] {", "}{ $warnings } åtvaringar
} ({ $milliseconds } ms).
not-rebuilt = { $changed }: ikkje bygd, { $errors ->
    [one] 1 feil
   *[other] { $errors } feil
}{ $warnings ->
    [0] {""}
    [one] {" "}og 1 åtvaring
   *[other] {" "}og { $warnings } åtvaringar
} ({ $milliseconds } ms).
cannot-watch = Kan ikkje følgje med på alle filene, så endringar kan bli oversedde: { $reason }
cannot-open = Kan ikkje opne nettlesaren: { $reason }
preview-ended = Avslutta.
preview-mistakes = Nettstaden er ikkje oppdatert
preview-no-site = Nettstaden kan ikkje visast enno
preview-waiting = Nettstaden blir bygd …
preview-close = Lukk

# samling status
status-complete = ingenting manglar
status-no-date = datoen er ikkje kjend
status-no-place = stad eller form er ikkje oppgitt
status-no-invitation = invitasjonen manglar
status-no-programme = programmet er ikkje lagt inn
status-no-talks = ingen innlegg er lagde inn
status-recording-announced = eit opptak er varsla, men ikkje funne
status-no-evaluation = evalueringa manglar
status-no-results = svara på evalueringa er ikkje lagde inn
status-held-unknown = det er ikkje kjent om samlinga vart halden
status-lost-material = «{ $title }» er ikkje bevart
status-no-posts = programmet ligg som fil, men postane er ikkje lagde inn
status-no-recording = opptak manglar
status-no-next = neste samling er ikkje kjend
status-unmentioned = «{ $title }» ligg i mappa, men er ikkje nemnd i noko felt
status-draft = «{ $title }» er eit utkast og blir ikkje vist
status-doubts-here = { $doubts ->
    [one] 1 usikkert punkt
   *[other] { $doubts } usikre punkt
 } i { $file } og filene ved sida av
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
status-announced = varsla
status-without-file = utan fil
status-questions-only = spørsmål
status-unknown = ikkje kjent
status-inferred = vår tolking
status-doubt = tvil
status-languages = Tekstar (og ord) { $year }: bokmål { $bokmal }, nynorsk { $nynorsk }, andre språk { $others }, ukjent { $unknown }. Nynorsk: { $share }.
status-languages-undated = Tekstar (og ord) utan dato: bokmål { $bokmal }, nynorsk { $nynorsk }, andre språk { $others }, ukjent { $unknown }. Nynorsk: { $share }.
status-languages-total = Tekstar (og ord) i alt: bokmål { $bokmal }, nynorsk { $nynorsk }, andre språk { $others }, ukjent { $unknown }. Nynorsk: { $share }.
status-misstated = { $file } er ført som språket { $stated }, men er truleg på { $detected }. Rett lang, eller språket i teksten.
status-frozen = { $frozen ->
    [one] 1 samling er frosen
   *[other] { $frozen } samlingar er frosne
 }{ $amended ->
    [0] {""}
    [one] , 1 av dei er retta etterpå
   *[other] , { $amended } av dei er retta etterpå
 }.
status-total = { $gatherings ->
    [one] 1 samling
   *[other] { $gatherings } samlingar
 }, { $doubts ->
    [one] 1 usikkert punkt
   *[other] { $doubts } usikre punkt
 }{ $withheld ->
    [0] {""}
    [one] , 1 fil ikkje lagd ut
   *[other] , { $withheld } filer ikkje lagde ut
 }
left-out-pages = skjulte sider
left-out-notes = talarnotat
left-out-comments = kommentarar
left-out-changes = spora endringar
left-out-files = filer som låg inni
left-out-versions = eldre utgåver
left-out-rows = skjulte rader
left-out-columns = skjulte kolonnar
left-out-cells = celler som ikkje syner
left-out-shapes = skjulte figurar
left-out-text = skjult tekst
left-out-other = noko som ikkje blir vist
status-cleaned = lagd ut utan
status-withheld = ikkje lagd ut
mend-found = { $words ->
    [0] Ingen ord ser ut til å vere lesne feil.
    [one] 1 ord er truleg lese feil.
   *[other] { $words } ord er truleg lesne feil.
 }{ $certain ->
    [0] {""}
   *[other] {" "}Med --write blir { $certain } av dei retta.
 }
mend-written = { $words ->
    [0] Ingen ord vart retta.
   *[other] Retta { $words } ord i { $files ->
        [one] 1 fil
       *[other] { $files } filer
     }.
 }{ $left ->
    [0] {""}
   *[other] {" "}{ $left } ord er ikkje retta: der må du sjå på originalen.
 }
mend-failed = { $file } er ikkje retta: { $reason }.
mend-changed = { $file } er ikkje retta: fila er endra sidan ho vart lesen, eller ho har eit namn som skal dekkjast til. Rett ho for hand.
mend-page = side { $page }
mend-uncertain = usikkert

# S6xx: det dokumenta seier, og det som hindrar at dei blir lesne
encrypted = Fila er låst med eit passord og kan ikkje lesast.
encrypted-hint = legg inn ei utgåve utan passord
damaged = Fila er øydelagd eller noko anna enn namnet seier ({ $why }).
damaged-page = Side { $page } er øydelagd ({ $why }).
damage-zip = ho er ikkje ein heil pakke, slik filer frå Office og zip-filer skal vere
damage-pdf = ho er ikkje ein PDF, eller for øydelagd til å lesast
damage-broken-off = slutten manglar
damage-xml = innhaldet kan ikkje lesast som XML
damage-image = biletet kan ikkje lesast
damage-too-much = det er meir i ho enn det skal vere
damage-not-text = ho er ikkje ein tekst
damage-empty = det er ikkje noko å lese i ho
damage-other-kind = ho er av eit anna slag
damage-unreadable = ho kan ikkje lesast
damaged-hint = opne fila og lagre ho på nytt
too-large = Fila, eller det som er pakka i ho, er større enn { $megabytes } MB og blir ikkje lesen.
too-large-hint = del ho opp, eller lagre bileta i ho mindre
too-long = { $pages ->
    [one] Berre den første sida er lesen.
   *[other] Berre dei første { $pages } sidene er lesne.
 }
crashed = Fila kan ikkje lesast: ho krev for mykje, eller er laga for å øydeleggje.
timed-out = Fila var ikkje ferdig lesen etter { $seconds } sekund.
no-thumbnail = Det vart ikkje noko bilete av side { $page }.
no-text = Desse sidene er bilete utan tekst: { $pages }
no-text-hint = køyr tekstgjenkjenning, eller legg inn originalen: slik kan ingen søkje i dei eller få dei lesne opp
bad-ocr = Teksten manglar æ, ø og å: ei maskin har lese feil.
bad-ocr-hint = køyr tekstgjenkjenninga på nytt med norsk valt, eller rett teksten
other-language = Fila seier at språket er «{ $stated }», men teksten er på «{ $detected }».
hidden-pages = Skjult i fila, og ikkje vist på nettstaden: { $pages }
in-the-original-hint = lagre fila utan dette om ho skal leggjast ut
speaker-notes = Fila har talarnotat på side { $pages }; dei blir ikkje viste på nettstaden.
comments = Fila har { $comments ->
    [one] 1 kommentar
   *[other] { $comments } kommentarar
 }.
tracked-changes = Fila har { $changes ->
    [one] 1 spora endring
   *[other] { $changes } spora endringar
 }.
hidden-rows = Skjulte rader, som ikkje blir viste på nettstaden, på ark: { $pages }
hidden-columns = Skjulte kolonnar, som ikkje blir viste på nettstaden, på ark: { $pages }
hidden-cells = Celler som ikkje syner (talformat eller farge), og som ikkje blir viste på nettstaden, på ark: { $pages }
hidden-shapes = Skjulte figurar, som ikkje blir viste på nettstaden, på side: { $pages }
hidden-text = Skjult tekst, som ikkje blir vist på nettstaden, på side: { $pages }
hidden-covered = Tekst som er dekt til, men framleis står i fila, på side: { $pages }
embedded-files = { $files ->
    [one] Fila har ei anna fil inni seg: { $names }
   *[other] Fila har { $files } andre filer inni seg: { $names }
 }
embedded-files-hint = lagre fila utan det som ligg inni, om ho skal leggjast ut
earlier-versions = { $versions ->
    [one] Fila har ei tidlegare utgåve av seg sjølv inni seg.
   *[other] Fila har { $versions } tidlegare utgåver av seg sjølv inni seg.
 }
earlier-versions-hint = det som er endra eller fjerna sidan, kan hentast fram; skriv ho ut til ein ny PDF om det ikkje skal ut
unread-letters = Skrifttypen seier ikkje kva bokstavar som står her, så orda er ikkje lesne, på side: { $pages }
unread-letters-hint = lag PDF-en på nytt frå originalen, eller køyr tekstgjenkjenning
active-content = Fila har skript eller anna som køyrer når ein nettlesar opnar ho.
active-content-hint = lagre ho som PDF, eller utan skript og skjema
active-content-pdf-hint = kopien som blir lagd ut, har det ikkje; kan det ikkje lagast ein kopi, så lagre fila utan skript
wrapped-mail = E-posten har teksten og vedlegga sine i winmail.dat, som ikkje kunne lesast.
wrapped-mail-hint = opne han i Outlook og lagre han som .msg, eller be avsendaren sende han som HTML eller rein tekst
photo-position = Biletet fortel kvar det er teke.
photo-position-hint = lagre det utan stadopplysningar om staden ikkje skal ut
personal-data = Side { $page }: «{ $text }» ser ut som { $sort }.
personal-data-hint = det er dekt til på nettstaden, men står i originalen; kan det stå, så skriv det i privacy.allow i samling.yaml med ein grunn
sort-email = ei e-postadresse
sort-phone = eit telefonnummer
sort-identity = eit fødselsnummer
sort-private-email = ei privat e-postadresse
sort-account = eit kontonummer
sort-birth-date = ein fødselsdato
sort-home-address = ei privat adresse
sort-health = ei opplysning om helsa til ein person
sort-meeting-access = ei møtelenkje, ein kode eller eit passord
sort-share-link = ei delingslenkje
sort-paper-number = eit pass-, DUF- eller kortnummer
sort-list-of-people = første namnet i ei liste over personar
unrestricted-reader = Filene i mappa blir lesne i ein eigen prosess, men han har færre sperrer enn han skal ha. Systemet manglar { $missing }.
unrestricted-reader-hint = bruk Linux 5.13 eller nyare når du ikkje kjenner filene; stolar du på dei, så skriv S719: allow under lints i samling.yaml
names-its-maker = PDF-en seier at ho er laga av «{ $name }», og det følgjer med når ho blir lasta ned.
names-its-maker-hint = er det eit menneske som ikkje skal nemnast, så lagre ho på nytt utan forfattar; kan namnet stå, så skriv det i privacy.allow i samling.yaml med ein grunn
publish-without-reason = «publish: yes» må ha ein grunn.
publish-without-reason-hint = skriv kvifor fila kan leggjast ut: reason: …
personal-data-on-page = «{ $text }» ({ $sort }) kjem ut på nettstaden.
personal-data-on-page-hint = ta det bort; kan det stå, så skriv det i privacy.allow i samling.yaml med ein grunn
national-id-on-page = «{ $text }» er eit fødselsnummer. Nettstaden blir ikkje lagd ut med det.
withheld-file-name = namnet på fila eller mappa seier noko om ein person
withdrawn-name-in-address = «{ $text }» har namnet på ein som har bede om ikkje å bli nemnd, og er ein del av ei adresse på nettstaden.
withdrawn-name-in-address-hint = skriv ein annan id, ei anna adresse eller eit anna alias
withdrawn-name-in-path = Namnet på fila eller mappa er namnet på ein som har bede om ikkje å bli nemnd, og blir ein del av nettadressa.
withdrawn-name-in-path-hint = gi fila eller mappa eit anna namn
withdrawn-name-on-page = I «{ $text }» står namnet på ein som har bede om ikkje å bli nemnd, og det kjem ut på nettstaden.
withdrawn-name-on-page-hint = ta bort adressa, eller skriv ho utan namnet; er det ein annan person med same namn, så skriv ho i privacy.allow i samling.yaml, med ein grunn
withheld-withdrawn-name = ho nemner ein som har bede om ikkje å bli nemnd
withheld = Fila er ikkje lagd ut: { $reason }.
withheld-hint = skal ho ut, så skriv «publish: yes» og ein grunn («reason: …») der fila er nemnd, eller filnamnet i privacy.allow i samling.yaml med ein grunn
withheld-document-hint = lagre dokumentet som Word eller PDF, og legg det her
withheld-old-text-hint = opne fila, lagre ho som DOCX eller PDF, og legg den nye her
withheld-old-sheet-hint = opne fila, lagre ho som XLSX eller PDF, og legg den nye her
withheld-old-deck-hint = opne fila, lagre ho som PPTX eller PDF, og legg den nye her
withheld-shortcut-hint = dette er berre ein snarveg: last ned dokumentet som Word eller PDF, og legg det her
withheld-picture-hint = nettlesarar viser ikkje slike bilete: lagre biletet som JPEG eller PNG, og skriv det namnet
withheld-decided = posten seier «publish: no»
withheld-national-id = det står eit fødselsnummer i ho
withheld-participants = ho ser ut som ei liste over deltakarar eller andre personar
withheld-health = ho seier noko om helsa til personar
withheld-allergies = ho seier kva personar ikkje toler eller et
withheld-email-thread = det er ein e-post med eldre meldingar i
withheld-transcript = ho seier kven som sa kva
bad-colour = «{ $text }» er ikkje ein farge.
bad-colour-hint = skriv fargen som # og seks teikn, i hermeteikn: "#0b5563"
low-contrast = Lenkjer i fargen «{ $text }» er vanskelege å lese på lys botn: kontrasten er { $contrast }, og må vere minst 4,5.
low-contrast-hint = nettstaden bruker ei mørkare utgåve; skriv til dømes "{ $better }"
withheld-answers = det er svar frå enkeltpersonar
withheld-unnamed-answers = ho ser ut som svar frå enkeltpersonar
withheld-unnamed-answers-hint = er det svar på ei evaluering, så skriv «answers: filnamnet» under evaluation i index.md for samlinga; då viser sida kor mange som svara kva, men aldri enkeltsvar
no-sums = Svara kan ikkje visast som tal: { $reason }.
no-sums-not-read = fila er ikkje lesen
no-sums-no-table = fila har ingen tabell med spørsmåla i første rad og eitt svar i kvar rad under
no-sums-too-few = færre enn fem har svara
no-sums-nothing = ikkje noko spørsmål har faste svar som minst fem har valt
no-sums-hint = eksporter svara frå skjemaet som CSV eller Excel, med éi rad for kvar som har svara
no-sums-too-few-hint = flytt fila ut av mappa og ta bort «answers»: når så få har svara, kan andre skjøne kven som svara kva
no-sums-nothing-hint = skriv spørsmåla under groups, med «type: choice» og svara ein kunne velje («choices»); svar med eigne ord blir aldri viste
question-without-answers = Inga kolonne i fila med svar heiter «{ $question }».
question-without-answers-hint = skriv spørsmålet slik det står i første rad i fila, eller ta bort «type»
other-number-of-responses = Her står det at { $stated } har svara, men fila har { $found } svar.
other-number-of-responses-hint = ta bort «responses», så blir svara i fila talde
withheld-not-read = ikkje alt i ho kan lesast, og det kan stå noko om personar der
withheld-unread-format = samling les ikkje slike filer, og det kan stå noko om personar i ho
withheld-active-content = ho har skript eller anna som kan køyre på nettstaden
withheld-withdrawn-name-hint = ta namnet ut av fila, og av namnet på ho
withheld-hidden-content = ho har notat, kommentarar, endringar eller skjulte sider som ikkje kan takast ut
withheld-unshown-personal-data = det står personopplysningar i ho som ikkje blir viste på sida om fila
withheld-metadata = det fila seier om menneske utanom teksten, kan ikkje takast ut
not-read = Fila er ikkje lesen denne gongen: { $reason }
not-read-hint = bygg på nytt

# samling import
import-title-put-together = Tittelen er sett saman av det kjelda seier. Byt han ut om de kalla samlinga noko anna.
import-title-from-document = Tittelen er teken frå { $file } og korta ned.
import-kind-counted = Kjelda seier «{ $word }», som er ført som samling.
import-kind-unsaid = Kjelda seier ikkje kva slag samling det er.
import-no-date = Kjelda seier ikkje når det var.
import-no-year = Kjelda har dag og månad, men ikkje år. Skriv datoen når du veit året.
import-no-such-day = Datoen i kjelda finst ikkje: månaden har ikkje så mange dagar. Skriv den rette datoen.
import-year-inferred = Kjelda har ikkje år. Året er lese ut av at dagen kjem etter { $from }.
import-year-before = Kjelda har ikkje år. Året er lese ut av at dagen kom før { $from }.
import-year-of-file = Kjelda har ikkje år. { $year } er året fila vart laga.
import-year-of-folder = Kjelda har ikkje år. Det står i namnet på mappa «{ $folder }».
import-year-of-name = Kjelda har ikkje år. Det står i filnamnet «{ $name }».
import-days-joined = Programmet har ei overskrift for kvar dag. Dagane er lesne som éi samling.
import-no-day = Dagen er ikkje oppgitt.
import-other-weekday = Vekedagen i kjelda stemmer ikkje: datoen er { $date }.
import-event-repeats = Kalenderen seier at samlinga blir gjenteken på andre dagar. Berre den første er henta inn.
import-weak-date = Datoen står berre på første lysbilete, i filnamnet eller i id-en. Sjå etter at det er datoen for samlinga.
import-other-reading = Dei seks siffera i filnamnet kan òg vere { $date }. Sjå etter kva dag det var.
import-other-date = { $file } seier ein annan dag: «{ $written }».
import-other-dates = Kjeldene seier ulike dagar: { $dates }.
import-held-by-minutes = Lese ut av at { $file } er eit referat.
import-status-by-sentence = Lese ut av denne setninga. Sjå etter at ho gjeld heile samlinga.
import-place-by-headline = Lese ut av linja med datoen. Sjå etter at det er staden.
import-place-by-sentence = Lese ut av denne setninga. Sjå etter at det er staden der samlinga vart halden.
import-place-not-read = Kjelda har denne linja, men ho seier ikkje klart kvar det var. Skriv staden i place om du veit han.
import-organiser-not-read = Kjelda nemner arrangør, men namnet kunne ikkje lesast. Skriv id-en i organisers.
import-held-unknown = Kjelda seier ikkje om samlinga vart halden. Skriv held når du veit at ho vart det.
import-held-by-slides = Lese ut av at det finst lysbilete.
import-no-mode = Kjelda seier ikkje om det var fysisk eller digitalt.
import-mode-by-place = Lese ut av at det er oppgitt ein stad.
import-mode-both = Kjelda nemner både ein stad og noko digitalt. Sjå etter kva det var.
import-mode-by-word = Lese ut av orda i kjelda.
import-no-place = Kjelda seier ikkje kvar det var.
import-place-planned = Dette er staden som var planlagd.
import-venue-as-place = Kjelda oppgir bygget eller lokalet, ikkje byen. Skriv byen i name og lokalet i venue.
import-municipality-by-place = Lese ut av stadnamnet.
import-county-by-mention = Fylket er lese ut av at kjelda nemner det, og ikkje noko anna fylke.
import-county-by-organiser = Fylket er lese ut av namnet på arrangøren.
import-several-counties = Kjelda nemner fleire fylke: { $names }. Skriv det rette i county.
import-no-county = Kjelda nemner ikkje noko fylke. Skriv det i county, eller la det stå tomt for ei nasjonal samling.
import-county-not-then = Det fanst ikkje noko fylke som heitte { $name } den dagen. Skriv det rette i county.
import-county-made = Nummer, namn og levetid er frå lista over fylke som følgjer med samling. Forgjengarar og eigen tekst manglar.
import-actors-not-known = Arrangør i kjelda: { $names }. Legg dei inn i content/programme/actors.yaml, og skriv id-ane i organisers og co_organisers.
import-actors-inferred = Lese ut av kven som ønskjer velkomen.
import-no-organiser = Kjelda seier ikkje kven som arrangerte.
import-network-not-known = Kjelda nemner nettverket «{ $name }». Legg det inn hos fylket under networks, og skriv id-en i network.
import-network-by-county = Det er det einaste nettverket i fylket; namnet i kjelda er eit anna.
import-no-registration-address = Det var påmelding. Adressa står ikkje i kjelda.
import-other-deadlines = Kjeldene har ulike påmeldingsfristar: { $dates }. Ingen er skriven her.
import-recording-announced = Eit opptak er varsla. Skriv adressa i url og status: available når du finn det.
import-email-left-out = Kjelda har e-postadresser. Dei er ikkje skrivne her; dei står i originalen.
import-audience-unsaid = Kven spørsmåla gjeld, er lese ut av linja over dei.
import-questions-mended = { $questions ->
    [one] 1 spørsmål er retta etter feil i tekstgjenkjenninga.
   *[other] { $questions } spørsmål er retta etter feil i tekstgjenkjenninga.
 } Kjelda sine eigne ord står under as_written nedst.
import-hours-by-programme = Lese ut av programmet.
import-end-before-start = Slutten ({ $end }) kjem før starten ({ $start }) i kjelda, og er utelaten.
import-ends-after-midnight = Slutten ({ $end }) ser ut til å vere etter midnatt. Kjelda seier ikkje kva dag det var, og slutten er utelaten.
import-outside-days = Dagen i kjelda er ikkje ein av dagane samlinga varer, og er utelaten.
import-same-room = To postar har same rom til same tid. Rommet er utelate her.
import-day-counted = Kjelda seier «dag 1», «dag 2»; datoen er talt ut.
import-day-unsaid = Samlinga går over fleire dagar, og kjelda seier ikkje kva dag posten høyrer til.
import-parallels-by-columns = Det som står ved sida av kvarandre, eller i ei liste under same tid, er lese som parallelle postar.
import-speakers-by-shape = Tittel, namn og arbeidsstad står på éi linje i kjelda og er skilde frå kvarandre av forma. Sjå etter at det er rett.
import-no-speakers = Lysbileta seier ikkje kven som heldt innlegget.
import-author-only = Lysbileta seier ikkje kven som heldt innlegget. Fila er laga av { $name }.
import-deck-without-title = Lysbileta har ingen tittel. Filnamnet står i staden.
import-talk-by-people = Lysbileta er kopla til denne programposten fordi dei har same namn på foredragshaldar.
import-material-kind = Kva slag dokument { $file } er, er ikkje sikkert.
import-material-without-title = Dokumentet har ingen tittel. Filnamnet står i staden.
import-mention-by-ordinal = Kjelda nemner dokumentet utan dato. Det er ført her fordi det gjeld samlinga med det nummeret. Fila er ikkje blant dei som vart henta inn.
import-not-preserved = Kjelda nemner dokumentet. Fila er ikkje blant dei som vart henta inn. Legg ho i mappa og skriv file: … om du har ho.
import-mail-in-the-folder = E-posten ligg i mappa som han er, med adressene til avsendar og mottakarar. Han blir ikkje lagd ut før nokon skriv «publish: yes» med ein grunn der han er nemnd.
import-photos-need-words = Biletet ligg som vedlegg. Skal det visast på sida, så skriv det under images med ein tekst (alt) for dei som ikkje ser det.
import-video-needs-captions = Opptaket ligg som vedlegg. Opptak treng undertekstar før dei blir viste under recordings.
import-perhaps-people-list = Fila kan ha ei liste over personar. Sjå i ho før du legg ut nettstaden; skal ho ikkje ut, så skriv «publish: no» der ho er nemnd.
import-may-list-people = Fila ser ut som ei liste over personar. Ho blir ikkje lagd ut før nokon skriv «publish: yes» med ein grunn der ho er nemnd.
import-name-tells-of-person = Namnet på fila seier noko om ein person. Fila blir ikkje lagd ut. Gi ho eit anna namn om ho høyrer heime her, eller slett ho.
import-not-read-whole = Ikkje alt i fila kunne lesast. Ho er teken vare på som ho er.
import-misread = { $words ->
    [one] Ei maskin har lese 1 ord feil. Forslaget står øvst i fila.
   *[other] Ei maskin har lese { $words } ord feil. Forslaga står øvst i fila.
 }
import-file-elsewhere = { $file } (fila ligg i { $folder })
import-perhaps-elsewhere = Fila er lagd her fordi ho nemner fylket. Ho kan høyre til ei anna samling.
import-perhaps-another-time = Fila er lagd her fordi ho kom saman med dokumenta frå samlinga, men namnet nemner ei anna tid. Ho kan høyre til ei anna samling.
import-letter-without-title = Brevet har ingen tittel. Denne er sett saman.
import-letter-without-date = Brevet er udatert.
import-also-called = Kjelda bruker dette ordet utan dato. Sjå etter at det er same samlinga.
import-head = Laga av «samling import» av:
import-head-file = { $file }
import-head-doubts = { $doubts ->
    [one] Sjå over dette (1 usikkert punkt):
   *[other] Sjå over dette ({ $doubts } usikre punkt):
 }
import-head-misread = { $words ->
    [one] Ord som ei maskin truleg har lese feil, med forslag:
   *[other] Ord som ei maskin truleg har lese feil ({ $words }), med forslag:
 }
import-head-end = Når noko er avklart: rett feltet, og ta bort linjene om det her og under provenance nedst. «samling status» viser det som står att.
import-registration-note = Det var påmelding. Adressa er ikkje kjend.
import-recording-note = Opptak er varsla. Om det finst, er ikkje kjent.
import-by-email = Svar på e-post
import-audience-all = Alle
import-audience-unknown = ikkje oppgitt
import-next = Neste samling: { $link }.
import-letter = Brev
import-letter-from = Brev frå
import-letter-head = Teksten i { $file }, som han står der. Les gjennom han, og ta bort linja «draft: true» når han kan visast.
import-letter-misread = Ei maskin har lese feil. Ved kvart ord som truleg er feil, står eit forslag: fgrste<!-- første? -->. Lesarane ser ikkje forslaga.
import-county-head = Laga av «samling import» fordi ei samling nemner fylket.
import-site-head = Laga av «samling import». Byt ut tittelen og setninga om nettstaden.
import-site-title = Samlingar
import-site-description = Invitasjonar, program og innlegg frå samlingar.
import-suggestion = Linjene under er det dokumenta seier. Dei er ikkje skrivne nokon stad: lim inn dei du vil ha, i { $folder }/index.md, over den siste linja med «---».
import-gathering = Laga { $path }: «{ $title }», { $files ->
    [one] 1 fil
   *[other] { $files } filer
 }, { $doubts ->
    [one] 1 usikkert punkt
   *[other] { $doubts } usikre punkt
 }.
import-gathering-exists = { $path } finst frå før og er ikkje rørt. { $files ->
    [0] Inga ny fil er lagd
    [one] 1 ny fil er lagd
   *[other] { $files } nye filer er lagde
 } i mappa.
import-made = Laga { $path }.
import-homeless = { $file } høyrer ikkje til noka samling som vart funnen, og ligg i { $path }. Høyrer ho til ei, så flytt ho til mappa til samlinga.
import-known = { $files ->
    [one] 1 fil er lik ei som alt er henta inn, og er ikkje teken med ein gong til.
   *[other] { $files } filer er like filer som alt er henta inn, og er ikkje tekne med ein gong til.
 }
import-empty = { $file } er tom, og er ikkje henta inn.
import-empty-several = { $files } filer er tomme, og er ikkje henta inn: { $names }
import-copy = { $file } er lik { $original }, og er ikkje teken med ein gong til.
import-copies = { $files } filer er like andre, og er ikkje tekne med ein gong til: { $names }
import-nothing-new = Det er ikkje noko nytt å hente inn.
import-next-step = Opne index.md og sjå over det usikre øvst. samling status viser det som står att, og samling build lagar nettstaden.
import-site-inside = { $path } inneheld nettstaden sjølv. Vel ei mappe utanfor, eller peik på nettstaden med -r.
import-needs-folder = Ein nettstad ligg i ei mappe for seg. Hent dokumenta inn i ei ny: samling import { $documents } -r { $site }
import-list-of-people = { $file } ser ut som ei liste over personar. Ho blir ikkje lagd ut før nokon seier at ho kan det.
import-lists-of-people = { $files } filer ser ut som lister over personar: { $names } Sjå etter om dei kan liggje på nettstaden, og ta dei ut om dei ikkje kan det.
import-lost-several = { $files } filer kunne ikkje lesast heilt: { $names }
import-format-not-read = { $file } har eit format som ikkje blir lese. Fila er teken vare på som ho er.
import-old-format-not-read = { $file } har eit format som ikkje blir lese. Fila er teken vare på som ho er. Skal ein kunne søkje i innhaldet, så opne ho, lagre ho som { $format } og hent ho inn.
import-formats-not-read = { $files } filer har format som ikkje blir lesne, og er tekne vare på som dei er: { $names }
import-homeless-several = { $files } filer høyrer ikkje til noka samling som vart funnen, og ligg i content/files: { $names } Høyrer ei av dei til ei samling, så flytt ho til mappa til samlinga.
import-skipped-several = { $files } lenkjer og anna som ikkje er filer, er ikkje henta inn: { $names }
import-more-gatherings = … og { $gatherings ->
    [one] 1 samling
   *[other] { $gatherings } samlingar
 } til.
import-whole-list = Heile lista står i { $path }.
init-site-is-there = Her er det ein nettstad frå før. Bygg han med: samling build -r { $folder }
init-other-folder = Lag dømet i ei mappe for seg: samling init { $folder }
import-skipped = { $file } er ei lenkje eller noko anna som ikkje er ei fil, og er ikkje henta inn.
import-lost-locked = { $file } er låst med eit passord og kan ikkje lesast.
import-lost-large = { $file } er for stor til å lesast heilt.
import-lost-damaged = { $file } er øydelagd eller noko anna enn namnet seier, og er ikkje lesen heilt.
import-lost-unreadable = { $file } kunne ikkje lesast: ho krev for mykje, eller er laga for å øydeleggje.

help-usage = Bruk
help-commands = Kommandoar
help-arguments = Argument
help-options = Val
help-example = Døme:
help-also = (òg: { $names })
help-default = (elles: { $value })
help-possible = [{ $values }]
value-command = KOMMANDO
value-options = VAL
too-little-memory = Programmet fekk for lite minne og måtte slutte: maskina lèt det bruke { $megabytes } MB (ulimit -v). Hev grensa, og køyr kommandoen på nytt.
first-steps = samling lagar ein nettstad av samlingane i eit program.

    Slik byrjar du:
      samling init eksempel      lag eit ferdig døme
      samling serve -r eksempel  sjå det i nettlesaren medan du skriv
      samling import MAPPE       lag samlingar av ei mappe med dokument

    Alle kommandoane: samling help
usage-error = feil: { $what }
usage-tip = råd: { $what }
usage-line = { $label }: { $usage }
usage-unknown-argument = valet { $argument } finst ikkje
usage-unexpected-value = det er ikkje plass til «{ $argument }» her
usage-unknown-command = kommandoen «{ $command }» finst ikkje
usage-bad-value = «{ $value }» kan ikkje brukast for { $argument }
usage-no-value = { $argument } må ha ein verdi
usage-missing = det manglar noko: { $arguments }
usage-conflict = { $argument } kan ikkje brukast saman med { $other }
usage-twice = { $argument } kan berre stå éin gong
usage-no-text = eitt av orda er ikkje leseleg tekst (UTF-8)
usage-other = kommandoen kan ikkje lesast
usage-did-you-mean = meinte du { $what }?
usage-one-of = her kan det stå: { $values }
usage-more-help = meir hjelp: { $command }
usage-whole-address = skriv heile nettadressa, som https://www.example.no/
usage-letters-of-id = bruk små bokstavar a–z, tal og bindestrekar
usage-letters-of-id-as = bruk små bokstavar a–z, tal og bindestrekar: { $id }
man-name = NAMN
man-synopsis = BRUK
man-description = SKILDRING
man-options = VAL
man-commands = KOMMANDOAR
man-examples = DØME
man-version = VERSJON
man-written = Skreiv man-sidene til { $folder }.
