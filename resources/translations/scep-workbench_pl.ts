<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl_PL" sourcelanguage="en">
<context>
    <name>ActiveRules</name>
    <message>
        <source>%1: warning: %2</source>
        <extracomment>%1 a file and a line, %2 a sentence</extracomment>
        <translation>%1: ostrzeżenie: %2</translation>
    </message>
    <message>
        <source>the built-in rules of this version</source>
        <translation>reguły wbudowane w tej wersji</translation>
    </message>
    <message>
        <source>the built-in rules of this version, and those of the folder &apos;%1&apos;</source>
        <translation>reguły wbudowane w tej wersji oraz reguły z folderu „%1”</translation>
    </message>
</context>
<context>
    <name>Annotation</name>
    <message>
        <source>No colour</source>
        <translation>Bez koloru</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Czerwony</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Pomarańczowy</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Żółty</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Zielony</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Niebieski</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Fioletowy</translation>
    </message>
</context>
<context>
    <name>AnnotationCommand</name>
    <message>
        <source>Add Note</source>
        <translation>dodanie notatki</translation>
    </message>
    <message>
        <source>Change Note</source>
        <translation>zmiana notatki</translation>
    </message>
    <message>
        <source>Remove Note</source>
        <translation>usunięcie notatki</translation>
    </message>
</context>
<context>
    <name>AnnotationPlace</name>
    <message>
        <source>%1, lines %2 to %3</source>
        <translation>%1, wiersze od %2 do %3</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, wiersz %2</translation>
    </message>
    <message>
        <source>Certificate request %1</source>
        <translation>Żądanie certyfikatu %1</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Sprawa</translation>
    </message>
    <message>
        <source>Device %1</source>
        <translation>Urządzenie %1</translation>
    </message>
    <message>
        <source>Finding: %1</source>
        <translation>Ustalenie: %1</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>Certyfikat %1</translation>
    </message>
    <message>
        <source>%1 of certificate %2</source>
        <comment>name of a field</comment>
        <translation>%1 certyfikatu %2</translation>
    </message>
    <message>
        <source>not in the evidence that is there now</source>
        <translation>brak w obecnym materiale</translation>
    </message>
    <message>
        <source>State %1 at %2, %3</source>
        <extracomment>%1 the log&apos;s own name of a state, %2 number and name of a stage, %3 file and line</extracomment>
        <translation>Stan %1 w etapie %2, %3</translation>
    </message>
</context>
<context>
    <name>AppleConsoleImporter</name>
    <message>
        <source>Apple Console text</source>
        <translation>Tekst z Konsoli Apple</translation>
    </message>
</context>
<context>
    <name>AppleLogJsonImporter</name>
    <message numerus="yes">
        <source>%n event(s) of one source</source>
        <translation>
            <numerusform>%n zdarzenie jednego źródła</numerusform>
            <numerusform>%n zdarzenia jednego źródła</numerusform>
            <numerusform>%n zdarzeń jednego źródła</numerusform>
        </translation>
    </message>
    <message>
        <source>a JSON object does not end</source>
        <translation>obiekt JSON nie ma końca</translation>
    </message>
    <message>
        <source>nesting of a JSON object</source>
        <translation>zagnieżdżenie obiektu JSON</translation>
    </message>
    <message>
        <source>size of a JSON object</source>
        <translation>rozmiar obiektu JSON</translation>
    </message>
    <message>
        <source>no valid JSON</source>
        <translation>niepoprawny JSON</translation>
    </message>
    <message>
        <source>Apple unified log, as JSON</source>
        <translation>Ujednolicony dziennik Apple, w postaci JSON</translation>
    </message>
</context>
<context>
    <name>AppleLogShowImporter</name>
    <message>
        <source>Apple unified log, as text</source>
        <translation>Ujednolicony dziennik Apple, w postaci tekstu</translation>
    </message>
</context>
<context>
    <name>AppleProfileImporter</name>
    <message>
        <source>size of a property list</source>
        <translation>rozmiar listy właściwości</translation>
    </message>
    <message>
        <source>a signed profile</source>
        <translation>podpisany profil</translation>
    </message>
    <message>
        <source>Apple configuration profile</source>
        <translation>Profil konfiguracji Apple</translation>
    </message>
    <message>
        <source>Apple property list</source>
        <translation>Lista właściwości Apple</translation>
    </message>
</context>
<context>
    <name>AppleSyslogImporter</name>
    <message>
        <source>Apple system log</source>
        <translation>Dziennik systemowy Apple</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>its header is damaged</source>
        <translation>jego nagłówek jest uszkodzony</translation>
    </message>
    <message>
        <source>Compressed tar archive</source>
        <translation>Skompresowane archiwum tar</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>Archiwum ZIP</translation>
    </message>
    <message>
        <source>Cabinet archive</source>
        <translation>Archiwum Cabinet</translation>
    </message>
    <message>
        <source>7z archive</source>
        <translation>Archiwum 7z</translation>
    </message>
    <message>
        <source>Tar archive</source>
        <translation>Archiwum tar</translation>
    </message>
    <message>
        <source>Compressed file</source>
        <translation>Skompresowany plik</translation>
    </message>
    <message>
        <source>the archive unpacks to %1, which is too much for its size</source>
        <translation>archiwum rozpakowuje się do %1, a to za dużo jak na jego rozmiar</translation>
    </message>
    <message>
        <source>the archive unpacks to %1</source>
        <translation>archiwum rozpakowuje się do %1</translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s) inside one another</source>
        <translation>
            <numerusform>%n archiwum w archiwum</numerusform>
            <numerusform>%n archiwa jedno w drugim</numerusform>
            <numerusform>%n archiwów jedno w drugim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of one archive</source>
        <translation>
            <numerusform>%n plik jednego archiwum</numerusform>
            <numerusform>%n pliki jednego archiwum</numerusform>
            <numerusform>%n plików jednego archiwum</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is a link and was not followed</source>
        <translation>„%1” jest dowiązaniem; nie podążono za nim</translation>
    </message>
    <message>
        <source>“%1” is a device or a pipe and was not read</source>
        <translation>„%1” jest urządzeniem lub potokiem i nie zostało odczytane</translation>
    </message>
    <message>
        <source>its name leads out of the archive or to a device, so it was read under a harmless one</source>
        <translation>jego nazwa prowadzi poza archiwum lub do urządzenia, więc odczytano go pod nieszkodliwą nazwą</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) of a member&apos;s name</source>
        <translation>
            <numerusform>%n znak nazwy pliku w archiwum</numerusform>
            <numerusform>%n znaki nazwy pliku w archiwum</numerusform>
            <numerusform>%n znaków nazwy pliku w archiwum</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Asn1Tree</name>
    <message>
        <source>Not an element</source>
        <translation>Nie jest elementem</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>ucięte</translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>błędnie zapisane</translation>
    </message>
    <message>
        <source>not taken apart further</source>
        <translation>dalej nierozłożone</translation>
    </message>
    <message numerus="yes">
        <source>key or password of %n octet(s), not shown</source>
        <translation>
            <numerusform>klucz lub hasło, %n oktet, niepokazywane</numerusform>
            <numerusform>klucz lub hasło, %n oktety, niepokazywane</numerusform>
            <numerusform>klucz lub hasło, %n oktetów, niepokazywane</numerusform>
        </translation>
    </message>
    <message>
        <source>cut: %1 of %2 octets are there</source>
        <translation>ucięte: są %1 z %2 oktetów</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n octet(s)</source>
        <translation>
            <numerusform>%1: %n oktet</numerusform>
            <numerusform>%1: %n oktety</numerusform>
            <numerusform>%1: %n oktetów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Asn1Value</name>
    <message numerus="yes">
        <source>%1, %n unused bit(s)</source>
        <translation>
            <numerusform>%1, %n bit nieużywany</numerusform>
            <numerusform>%1, %n bity nieużywane</numerusform>
            <numerusform>%1, %n bitów nieużywanych</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookmarkCommand</name>
    <message>
        <source>Remove Bookmark of Line %1</source>
        <translation>usunięcie zakładki z wiersza %1</translation>
    </message>
    <message>
        <source>Bookmark Line %1</source>
        <translation>dodanie zakładki w wierszu %1</translation>
    </message>
</context>
<context>
    <name>CaseFile</name>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Nie ma pliku „%1”.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2.</source>
        <translation>Nie można otworzyć „%1”: %2.</translation>
    </message>
    <message>
        <source>“%1” is no case of SCEP Workbench, or its beginning is destroyed.</source>
        <translation>„%1” nie jest sprawą programu SCEP Workbench albo jego początek jest zniszczony.</translation>
    </message>
    <message>
        <source>“%1” is damaged and is not written any more. Save the case under another name to keep what can be read.</source>
        <translation>Plik „%1” jest uszkodzony i nie jest już zapisywany. Zapisz sprawę pod inną nazwą, aby zachować to, co da się odczytać.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of the program, so nothing is changed in it. Save the case under another name to go on working.</source>
        <translation>Plik „%1” zapisała nowsza wersja programu, dlatego nic w nim nie jest zmieniane. Zapisz sprawę pod inną nazwą, aby pracować dalej.</translation>
    </message>
    <message>
        <source>“%1” was written by an older version of the program and has to be brought up to date, but it cannot be written. Copy it to where it can.</source>
        <translation>Plik „%1” zapisała starsza wersja programu i trzeba go zaktualizować, ale nie można go zapisać. Skopiuj go tam, gdzie to możliwe.</translation>
    </message>
    <message>
        <source>Another program has “%1” open, so nothing is changed in it here. Close the case there, or save it under another name.</source>
        <translation>Plik „%1” jest otwarty w innym programie, dlatego tutaj nic w nim nie jest zmieniane. Zamknij tam sprawę albo zapisz ją pod inną nazwą.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Save the case under another name.</source>
        <translation>Nie można zapisać pliku „%1”. Zapisz sprawę pod inną nazwą.</translation>
    </message>
    <message>
        <source>There is no room left where “%1” is. Make room, or save the case in another place.</source>
        <translation>Tam, gdzie jest „%1”, nie ma już miejsca. Zwolnij miejsce albo zapisz sprawę gdzie indziej.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>Nie można zapisać „%1”: %2.</translation>
    </message>
    <message>
        <source>“%1” would get larger than a case may be: %2.</source>
        <translation>Plik „%1” byłby większy, niż może być sprawa: %2.</translation>
    </message>
    <message>
        <source>“%1” is not the file that the case knows: its SHA-256 differs.</source>
        <translation>„%1” nie jest plikiem, który zna sprawa: jego SHA-256 jest inne.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the case could not be read.</source>
        <translation>
            <numerusform>Nie udało się odczytać %n pliku sprawy.</numerusform>
            <numerusform>Nie udało się odczytać %n plików sprawy.</numerusform>
            <numerusform>Nie udało się odczytać %n plików sprawy.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some files of the case could not be read.</source>
        <translation>Części plików sprawy nie udało się odczytać.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) of the case could not be read.</source>
        <translation>
            <numerusform>Nie udało się odczytać %n źródła sprawy.</numerusform>
            <numerusform>Nie udało się odczytać %n źródeł sprawy.</numerusform>
            <numerusform>Nie udało się odczytać %n źródeł sprawy.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some sources of the case could not be read.</source>
        <translation>Części źródeł sprawy nie udało się odczytać.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) could not be read.</source>
        <translation>
            <numerusform>Nie udało się odczytać %n notatki.</numerusform>
            <numerusform>Nie udało się odczytać %n notatek.</numerusform>
            <numerusform>Nie udało się odczytać %n notatek.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some notes could not be read.</source>
        <translation>Części notatek nie udało się odczytać.</translation>
    </message>
    <message numerus="yes">
        <source>%n clock(s) of sources could not be read.</source>
        <translation>
            <numerusform>Nie udało się odczytać %n zegara źródła.</numerusform>
            <numerusform>Nie udało się odczytać %n zegarów źródeł.</numerusform>
            <numerusform>Nie udało się odczytać %n zegarów źródeł.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some clocks of sources could not be read.</source>
        <translation>Części zegarów źródeł nie udało się odczytać.</translation>
    </message>
    <message>
        <source>The copy of “%1” in the case is damaged and is not used.</source>
        <translation>Kopia „%1” w sprawie jest uszkodzona i nie jest używana.</translation>
    </message>
    <message>
        <source>The file holds things that no version of the program makes; they are passed over.</source>
        <translation>Plik zawiera elementy, których nie tworzy żadna wersja programu; są pomijane.</translation>
    </message>
    <message>
        <source>“%1” is not in the case and not in its place any more.</source>
        <translation>Pliku „%1” nie ma w sprawie ani już w jego miejscu.</translation>
    </message>
    <message>
        <source>“%1” is not in the case and is not what it was: notes on its lines may stand at others.</source>
        <translation>Pliku „%1” nie ma w sprawie i nie jest już taki, jak był: notatki o jego wierszach mogą stać przy innych.</translation>
    </message>
    <message numerus="yes">
        <source>a note of more than %n character(s)</source>
        <translation>
            <numerusform>notatka dłuższa niż %n znak</numerusform>
            <numerusform>notatka dłuższa niż %n znaki</numerusform>
            <numerusform>notatka dłuższa niż %n znaków</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n notatka</numerusform>
            <numerusform>%n notatki</numerusform>
            <numerusform>%n notatek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) could not be read.</source>
        <translation>
            <numerusform>Nie udało się odczytać %n zakładki.</numerusform>
            <numerusform>Nie udało się odczytać %n zakładek.</numerusform>
            <numerusform>Nie udało się odczytać %n zakładek.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some bookmarks could not be read.</source>
        <translation>Nie udało się odczytać części zakładek.</translation>
    </message>
    <message>
        <source>Not all of what was compared could be read.</source>
        <translation>Nie udało się odczytać wszystkiego, co było porównywane.</translation>
    </message>
    <message>
        <source>Some texts that reports keep or replace could not be read.</source>
        <translation>Nie udało się odczytać części tekstów, które raporty pozostawiają lub zastępują.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s)</source>
        <translation>
            <numerusform>%n zakładka</numerusform>
            <numerusform>%n zakładki</numerusform>
            <numerusform>%n zakładek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of states</source>
        <translation>
            <numerusform>%n para stanów</numerusform>
            <numerusform>%n pary stanów</numerusform>
            <numerusform>%n par stanów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) for reports</source>
        <translation>
            <numerusform>%n tekst dla raportów</numerusform>
            <numerusform>%n teksty dla raportów</numerusform>
            <numerusform>%n tekstów dla raportów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a text of more than %n character(s)</source>
        <translation>
            <numerusform>tekst dłuższy niż %n znak</numerusform>
            <numerusform>tekst dłuższy niż %n znaki</numerusform>
            <numerusform>tekst dłuższy niż %n znaków</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The device of %n source(s) could not be read.</source>
        <translation>
            <numerusform>Nie udało się odczytać urządzenia %n źródła.</numerusform>
            <numerusform>Nie udało się odczytać urządzeń %n źródeł.</numerusform>
            <numerusform>Nie udało się odczytać urządzeń %n źródeł.</numerusform>
        </translation>
    </message>
    <message>
        <source>The devices of some sources could not be read.</source>
        <translation>Nie udało się odczytać urządzeń niektórych źródeł.</translation>
    </message>
    <message numerus="yes">
        <source>a name of more than %n character(s)</source>
        <translation>
            <numerusform>nazwa dłuższa niż %n znak</numerusform>
            <numerusform>nazwa dłuższa niż %n znaki</numerusform>
            <numerusform>nazwa dłuższa niż %n znaków</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseSelection</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n urządzenie</numerusform>
            <numerusform>%n urządzenia</numerusform>
            <numerusform>%n urządzeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with problems</source>
        <translation>
            <numerusform>%n plik z problemami</numerusform>
            <numerusform>%n pliki z problemami</numerusform>
            <numerusform>%n plików z problemami</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>passed</source>
        <translation>spełnione</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>ostrzeżenie</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>niespełnione</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nie dotyczy</translation>
    </message>
</context>
<context>
    <name>CertificateChain</name>
    <message>
        <source>ok</source>
        <translation>w porządku</translation>
    </message>
    <message>
        <source>not in evidence</source>
        <translation>brak w materiale</translation>
    </message>
    <message>
        <source>signature invalid</source>
        <translation>nieprawidłowy podpis</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>jeszcze nieważny</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>wygasł</translation>
    </message>
    <message>
        <source>not a CA</source>
        <translation>nie jest CA</translation>
    </message>
    <message>
        <source>may not sign certificates</source>
        <translation>nie może podpisywać certyfikatów</translation>
    </message>
    <message>
        <source>path too long</source>
        <translation>za długa ścieżka</translation>
    </message>
    <message>
        <source>root not deployed</source>
        <translation>niewdrożony certyfikat główny</translation>
    </message>
    <message>
        <source>name not allowed</source>
        <translation>nazwa niedozwolona</translation>
    </message>
    <message>
        <source>usage not allowed</source>
        <translation>użycie niedozwolone</translation>
    </message>
    <message>
        <source>policy not met</source>
        <translation>zasada niespełniona</translation>
    </message>
    <message>
        <source>algorithm too weak</source>
        <translation>algorytm zbyt słaby</translation>
    </message>
    <message>
        <source>critical extension not understood</source>
        <translation>niezrozumiałe rozszerzenie krytyczne</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>odwołany</translation>
    </message>
    <message numerus="yes">
        <source>Judged with %n root certificate(s) whose installation the device&apos;s log reports: %1.</source>
        <translation>
            <numerusform>Oceniono z %n certyfikatem głównym, którego instalację zgłasza dziennik urządzenia: %1.</numerusform>
            <numerusform>Oceniono z %n certyfikatami głównymi, których instalację zgłasza dziennik urządzenia: %1.</numerusform>
            <numerusform>Oceniono z %n certyfikatami głównymi, których instalację zgłasza dziennik urządzenia: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Judged without a store of trusted roots: any self-signed certificate in evidence was accepted. No log lists the roots that the device trusts.</source>
        <translation>Oceniono bez magazynu zaufanych certyfikatów głównych: przyjęto każdy certyfikat z dowodów podpisany przez samego siebie. Żaden dziennik nie wymienia certyfikatów głównych, którym ufa urządzenie.</translation>
    </message>
</context>
<context>
    <name>CertificateChecks</name>
    <message numerus="yes">
        <source>The chain is complete: %n certificate(s) up to the root.</source>
        <translation>
            <numerusform>Łańcuch jest kompletny: %n certyfikat aż do certyfikatu głównego.</numerusform>
            <numerusform>Łańcuch jest kompletny: %n certyfikaty aż do certyfikatu głównego.</numerusform>
            <numerusform>Łańcuch jest kompletny: %n certyfikatów aż do certyfikatu głównego.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chain breaks at “%1”: %2</source>
        <translation>Łańcuch jest przerwany przy „%1”: %2</translation>
    </message>
    <message>
        <source>The chain is incomplete: the certificate of “%1” is not among the given files.</source>
        <translation>Łańcuch jest niekompletny: certyfikatu „%1” nie ma wśród podanych plików.</translation>
    </message>
    <message>
        <source>The chain does not reach a root certificate.</source>
        <translation>Łańcuch nie sięga certyfikatu głównego.</translation>
    </message>
    <message>
        <source>Valid from %1 to %2; no log tells the date at which to judge it.</source>
        <translation>Ważny od %1 do %2; żaden dziennik nie podaje daty, na którą należałoby go ocenić.</translation>
    </message>
    <message>
        <source>It was not yet valid at %1: it is valid from %2.</source>
        <translation>W chwili %1 nie był jeszcze ważny: jest ważny od %2.</translation>
    </message>
    <message>
        <source>It had expired at %1: it was valid until %2.</source>
        <translation>W chwili %1 był już wygasły: był ważny do %2.</translation>
    </message>
    <message>
        <source>It was valid at %1: from %2 to %3.</source>
        <translation>W chwili %1 był ważny: od %2 do %3.</translation>
    </message>
    <message>
        <source>The key is %1; SCEP clients managed by Intune make RSA keys.</source>
        <translation>Klucz to %1; klienty SCEP zarządzane przez usługę Intune tworzą klucze RSA.</translation>
    </message>
    <message>
        <source>The RSA key has %1 bits; at least %2 are needed.</source>
        <translation>Klucz RSA jest %1-bitowy; wymagany jest co najmniej %2-bitowy.</translation>
    </message>
    <message>
        <source>The RSA key has %1 bits.</source>
        <translation>Klucz RSA jest %1-bitowy.</translation>
    </message>
    <message>
        <source>It is signed with %1, which is too weak; SHA-256 is expected.</source>
        <translation>Podpisano algorytmem %1, który jest za słaby; oczekiwany jest SHA-256.</translation>
    </message>
    <message>
        <source>It is signed with %1; Apple devices refuse RSASSA-PSS in a SCEP chain.</source>
        <translation>Podpisano algorytmem %1; urządzenia Apple odrzucają RSASSA-PSS w łańcuchu SCEP.</translation>
    </message>
    <message>
        <source>It is signed with %1.</source>
        <translation>Podpisano algorytmem %1.</translation>
    </message>
    <message>
        <source>It has no extended key usage; most servers ask for client authentication (1.3.6.1.5.5.7.3.2).</source>
        <translation>Brak rozszerzonego użycia klucza; większość serwerów wymaga uwierzytelniania klienta (1.3.6.1.5.5.7.3.2).</translation>
    </message>
    <message>
        <source>Its extended key usage has client authentication.</source>
        <translation>Rozszerzone użycie klucza obejmuje uwierzytelnianie klienta.</translation>
    </message>
    <message>
        <source>Its extended key usage lacks client authentication (1.3.6.1.5.5.7.3.2); it has: %1.</source>
        <translation>Rozszerzone użycie klucza nie obejmuje uwierzytelniania klienta (1.3.6.1.5.5.7.3.2); obejmuje: %1.</translation>
    </message>
    <message>
        <source>It has no key usage extension, so every usage is allowed.</source>
        <translation>Brak rozszerzenia użycia klucza, więc dozwolone jest każde użycie.</translation>
    </message>
    <message>
        <source>Its key usage allows signatures: %1.</source>
        <translation>Użycie klucza dopuszcza podpisy: %1.</translation>
    </message>
    <message>
        <source>Its key usage lacks digitalSignature, which TLS clients need; it has: %1.</source>
        <translation>Użycie klucza nie obejmuje digitalSignature, którego wymagają klienty TLS; obejmuje: %1.</translation>
    </message>
    <message>
        <source>It has no subject alternative name; many servers look for the user or device there.</source>
        <translation>Brak alternatywnej nazwy podmiotu; wiele serwerów szuka tam użytkownika lub urządzenia.</translation>
    </message>
    <message>
        <source>Its subject alternative names are: %1.</source>
        <translation>Alternatywne nazwy podmiotu: %1.</translation>
    </message>
    <message>
        <source>The variable %1 was not replaced by its value.</source>
        <translation>Zmienna %1 nie została zastąpiona wartością.</translation>
    </message>
    <message>
        <source>The subject is empty; the names are in the subject alternative name.</source>
        <translation>Podmiot jest pusty; nazwy są w alternatywnej nazwie podmiotu.</translation>
    </message>
    <message>
        <source>The subject&apos;s common name is empty.</source>
        <translation>Nazwa pospolita podmiotu jest pusta.</translation>
    </message>
    <message>
        <source>All variables of the subject were replaced: %1.</source>
        <translation>Wszystkie zmienne podmiotu zostały zastąpione: %1.</translation>
    </message>
    <message>
        <source>It carries no security identifier (SID): domain controllers that enforce strong mapping (KB5014754) will refuse it for accounts in Active Directory.</source>
        <translation>Brak identyfikatora zabezpieczeń (SID): kontrolery domeny wymuszające silne mapowanie (KB5014754) odrzucą ten certyfikat dla kont w usłudze Active Directory.</translation>
    </message>
    <message>
        <source>It carries the security identifier %1.</source>
        <translation>Zawiera identyfikator zabezpieczeń %1.</translation>
    </message>
    <message numerus="yes">
        <source>It is valid for %n day(s) only; devices may refuse less than 5.</source>
        <translation>
            <numerusform>Jest ważny tylko %n dzień; urządzenia mogą odrzucać okres krótszy niż 5 dni.</numerusform>
            <numerusform>Jest ważny tylko %n dni; urządzenia mogą odrzucać okres krótszy niż 5 dni.</numerusform>
            <numerusform>Jest ważny tylko %n dni; urządzenia mogą odrzucać okres krótszy niż 5 dni.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is valid for %n day(s), longer than the 24 months that Intune supports.</source>
        <translation>
            <numerusform>Jest ważny %n dzień, dłużej niż 24 miesiące obsługiwane przez usługę Intune.</numerusform>
            <numerusform>Jest ważny %n dni, dłużej niż 24 miesiące obsługiwane przez usługę Intune.</numerusform>
            <numerusform>Jest ważny %n dni, dłużej niż 24 miesiące obsługiwane przez usługę Intune.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is valid for %n day(s).</source>
        <translation>
            <numerusform>Jest ważny %n dzień.</numerusform>
            <numerusform>Jest ważny %n dni.</numerusform>
            <numerusform>Jest ważny %n dni.</numerusform>
        </translation>
    </message>
    <message>
        <source>It names no revocation list.</source>
        <translation>Nie wskazuje listy odwołania.</translation>
    </message>
    <message>
        <source>Its revocation list can be fetched from %1.</source>
        <translation>Listę odwołania można pobrać z adresu %1.</translation>
    </message>
    <message>
        <source>Its revocation list cannot be fetched by plain HTTP, only from %1; devices outside the domain cannot read it.</source>
        <translation>Listy odwołania nie można pobrać zwykłym protokołem HTTP, a jedynie z adresu %1; urządzenia spoza domeny nie mogą jej odczytać.</translation>
    </message>
    <message>
        <source>It is no RA certificate.</source>
        <translation>To nie jest certyfikat RA.</translation>
    </message>
    <message>
        <source>It is not the TLS certificate of a SCEP server in evidence.</source>
        <translation>To nie jest certyfikat TLS serwera SCEP z dowodów.</translation>
    </message>
    <message>
        <source>No log tells the date at which to judge it.</source>
        <translation>Żaden dziennik nie podaje daty, na którą go ocenić.</translation>
    </message>
    <message>
        <source>The RA certificate had expired at %1 (it was valid until %2): NDES answers HTTP 500 then.</source>
        <translation>Certyfikat RA wygasł przed %1 (był ważny do %2): NDES odpowiada wtedy HTTP 500.</translation>
    </message>
    <message>
        <source>The RA certificate was not yet valid at %1 (it is from %2 on).</source>
        <translation>Certyfikat RA nie był jeszcze ważny %1 (jest ważny od %2).</translation>
    </message>
    <message>
        <source>The RA certificate was valid at %1.</source>
        <translation>Certyfikat RA był ważny %1.</translation>
    </message>
    <message>
        <source>It decrypts requests: its key usage has keyEncipherment.</source>
        <translation>Odszyfrowuje żądania: jego użycie klucza zawiera keyEncipherment.</translation>
    </message>
    <message>
        <source>It signs answers: its key usage has digitalSignature, and its extended key usage is that of an enrollment agent.</source>
        <translation>Podpisuje odpowiedzi: jego użycie klucza zawiera digitalSignature, a rozszerzone użycie klucza jest użyciem agenta rejestracji.</translation>
    </message>
    <message>
        <source>It can neither decrypt requests (keyEncipherment) nor sign answers (digitalSignature with the usage 1.3.6.1.4.1.311.20.2.1); it has: %1.</source>
        <translation>Nie może ani odszyfrowywać żądań (keyEncipherment), ani podpisywać odpowiedzi (digitalSignature z użyciem 1.3.6.1.4.1.311.20.2.1); ma: %1.</translation>
    </message>
    <message>
        <source>Both RA certificates of the CA are in evidence.</source>
        <translation>Oba certyfikaty RA tego CA są w dowodach.</translation>
    </message>
    <message>
        <source>The RA certificate that signs answers is not in evidence.</source>
        <translation>W dowodach nie ma certyfikatu RA, który podpisuje odpowiedzi.</translation>
    </message>
    <message>
        <source>The RA certificate that decrypts requests is not in evidence.</source>
        <translation>W dowodach nie ma certyfikatu RA, który odszyfrowuje żądania.</translation>
    </message>
    <message>
        <source>The CA that issued the RA certificate is not in evidence; clients refuse an RA certificate of another CA than they were given.</source>
        <translation>W dowodach nie ma CA, które wystawiło certyfikat RA; klienci odrzucają certyfikat RA innego CA, niż im podano.</translation>
    </message>
    <message>
        <source>“%1” did not sign the RA certificate.</source>
        <translation>„%1” nie podpisało certyfikatu RA.</translation>
    </message>
    <message>
        <source>The RA certificate is from an older certificate of the CA “%1”, which was renewed since: issue the RA certificates anew.</source>
        <translation>Certyfikat RA pochodzi od starszego certyfikatu CA „%1”, który od tego czasu odnowiono: wystaw certyfikaty RA na nowo.</translation>
    </message>
    <message>
        <source>The RA certificate is from the CA “%1”.</source>
        <translation>Certyfikat RA pochodzi od CA „%1”.</translation>
    </message>
    <message>
        <source>Its subject alternative names have every host that devices ask: %1.</source>
        <translation>Jego alternatywne nazwy podmiotu zawierają każdy host, o który pytają urządzenia: %1.</translation>
    </message>
    <message>
        <source>Its subject alternative names lack %1; devices do not look at the common name.</source>
        <translation>W jego alternatywnych nazwach podmiotu brakuje %1; urządzenia nie patrzą na nazwę pospolitą.</translation>
    </message>
    <message>
        <source>The TLS certificate is self-signed; devices do not trust it.</source>
        <translation>Certyfikat TLS jest podpisany przez samego siebie; urządzenia mu nie ufają.</translation>
    </message>
    <message>
        <source>Its extended key usage lacks server authentication (1.3.6.1.5.5.7.3.1).</source>
        <translation>W jego rozszerzonym użyciu klucza brakuje uwierzytelniania serwera (1.3.6.1.5.5.7.3.1).</translation>
    </message>
    <message>
        <source>It may serve TLS, and a CA issued it.</source>
        <translation>Może służyć TLS i wystawiło go CA.</translation>
    </message>
    <message numerus="yes">
        <source>The TLS certificate is valid for %n day(s); Apple devices accept 825 at most.</source>
        <translation>
            <numerusform>Certyfikat TLS jest ważny %n dzień; urządzenia Apple przyjmują najwyżej 825.</numerusform>
            <numerusform>Certyfikat TLS jest ważny %n dni; urządzenia Apple przyjmują najwyżej 825.</numerusform>
            <numerusform>Certyfikat TLS jest ważny %n dni; urządzenia Apple przyjmują najwyżej 825.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The TLS certificate is valid for %n day(s).</source>
        <translation>
            <numerusform>Certyfikat TLS jest ważny %n dzień.</numerusform>
            <numerusform>Certyfikat TLS jest ważny %n dni.</numerusform>
            <numerusform>Certyfikat TLS jest ważny %n dni.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not the client certificate of an NDES server in evidence.</source>
        <translation>To nie jest certyfikat klienta serwera NDES z dowodów.</translation>
    </message>
    <message>
        <source>The client certificate of NDES is self-signed.</source>
        <translation>Certyfikat klienta NDES jest podpisany przez samego siebie.</translation>
    </message>
    <message>
        <source>The client certificate of NDES lacks client authentication (1.3.6.1.5.5.7.3.2).</source>
        <translation>W certyfikacie klienta NDES brakuje uwierzytelniania klienta (1.3.6.1.5.5.7.3.2).</translation>
    </message>
    <message>
        <source>The client certificate of NDES had expired at %1.</source>
        <translation>Certyfikat klienta NDES wygasł przed %1.</translation>
    </message>
    <message>
        <source>NDES can show it to the certificate registration point.</source>
        <translation>NDES może okazać go punktowi rejestracji certyfikatów.</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Łańcuch</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Certyfikat główny</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Ważność</translation>
    </message>
    <message>
        <source>RA validity</source>
        <translation>Ważność RA</translation>
    </message>
    <message>
        <source>RA usage</source>
        <translation>Użycie RA</translation>
    </message>
    <message>
        <source>RA pair</source>
        <translation>Para RA</translation>
    </message>
    <message>
        <source>RA issuer</source>
        <translation>Wystawca RA</translation>
    </message>
    <message>
        <source>Key size</source>
        <translation>Rozmiar klucza</translation>
    </message>
    <message>
        <source>Signature hash</source>
        <translation>Skrót podpisu</translation>
    </message>
    <message>
        <source>Client authentication</source>
        <translation>Uwierzytelnianie klienta</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>Użycie klucza</translation>
    </message>
    <message>
        <source>Subject alternative name</source>
        <translation>Alternatywna nazwa podmiotu</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Zmienne</translation>
    </message>
    <message>
        <source>Strong mapping</source>
        <translation>Silne mapowanie</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Okres ważności</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Lista odwołań</translation>
    </message>
    <message>
        <source>Issuer&apos;s certificate</source>
        <translation>Certyfikat wystawcy</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>Odwołanie</translation>
    </message>
    <message>
        <source>Pinned CA</source>
        <translation>Wskazane CA</translation>
    </message>
    <message>
        <source>Key identifiers</source>
        <translation>Identyfikatory kluczy</translation>
    </message>
    <message>
        <source>Intermediates</source>
        <translation>Certyfikaty pośrednie</translation>
    </message>
    <message>
        <source>Hashes of the chain</source>
        <translation>Skróty łańcucha</translation>
    </message>
    <message>
        <source>Basic constraints</source>
        <translation>Ograniczenia podstawowe</translation>
    </message>
    <message>
        <source>Usages of the profile</source>
        <translation>Użycia z profilu</translation>
    </message>
    <message>
        <source>Any purpose</source>
        <translation>Dowolny cel</translation>
    </message>
    <message>
        <source>Key usage of the profile</source>
        <translation>Użycie klucza z profilu</translation>
    </message>
    <message>
        <source>Proof of origin</source>
        <translation>Dowód pochodzenia</translation>
    </message>
    <message>
        <source>Application policies</source>
        <translation>Zasady aplikacji</translation>
    </message>
    <message>
        <source>Names of the profile</source>
        <translation>Nazwy z profilu</translation>
    </message>
    <message>
        <source>Variables of the profile</source>
        <translation>Zmienne profilu</translation>
    </message>
    <message>
        <source>Name or id</source>
        <translation>Nazwa czy identyfikator</translation>
    </message>
    <message>
        <source>Escaped signs</source>
        <translation>Znaki ze znakiem ucieczki</translation>
    </message>
    <message>
        <source>Length of the name</source>
        <translation>Długość nazwy</translation>
    </message>
    <message>
        <source>Issuer&apos;s lifetime</source>
        <translation>Ważność wystawcy</translation>
    </message>
    <message>
        <source>Device clock</source>
        <translation>Zegar urządzenia</translation>
    </message>
    <message>
        <source>Signing time</source>
        <translation>Czas podpisu</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Odnowienie</translation>
    </message>
    <message>
        <source>Several certificates</source>
        <translation>Kilka certyfikatów</translation>
    </message>
    <message>
        <source>Key size of the profile</source>
        <translation>Rozmiar klucza z profilu</translation>
    </message>
    <message>
        <source>TPM</source>
        <translation>TPM</translation>
    </message>
    <message>
        <source>Key of the request</source>
        <translation>Klucz żądania</translation>
    </message>
    <message>
        <source>CA request</source>
        <translation>Żądanie w CA</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Szablon</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nazwa hosta</translation>
    </message>
    <message>
        <source>Server authentication</source>
        <translation>Uwierzytelnianie serwera</translation>
    </message>
    <message>
        <source>Lifetime for Apple</source>
        <translation>Okres ważności dla Apple</translation>
    </message>
    <message>
        <source>NDES client</source>
        <translation>Klient NDES</translation>
    </message>
    <message>
        <source>“%1” fails a check: %2</source>
        <translation>„%1” nie przechodzi sprawdzenia: %2</translation>
    </message>
    <message>
        <source>No chain was built for it.</source>
        <translation>Nie zbudowano dla niego łańcucha.</translation>
    </message>
    <message>
        <source>Nothing tells that it was deployed to the device as a root certificate.</source>
        <translation>Nic nie mówi, że wdrożono go na urządzeniu jako certyfikat główny.</translation>
    </message>
    <message>
        <source>It was deployed as a root certificate, and it is one.</source>
        <translation>Wdrożono go jako certyfikat główny i nim jest.</translation>
    </message>
    <message>
        <source>It was deployed as a root certificate, but its signature does not verify with its own key.</source>
        <translation>Wdrożono go jako certyfikat główny, ale jego podpis nie zgadza się z jego własnym kluczem.</translation>
    </message>
    <message>
        <source>It was deployed as a root certificate, but “%1” issued it: it is an intermediate certificate in the root profile.</source>
        <translation>Wdrożono go jako certyfikat główny, ale wystawiło go „%1”: w profilu certyfikatu głównego jest certyfikat pośredni.</translation>
    </message>
    <message>
        <source>No profile in evidence pins a CA certificate.</source>
        <translation>Żaden profil w dowodach nie wskazuje certyfikatu CA.</translation>
    </message>
    <message>
        <source>The profile pins %1; the chain is not complete enough to tell whether that is the issuing CA.</source>
        <translation>Profil wskazuje %1; łańcuch jest zbyt niepełny, by powiedzieć, czy to CA, które wystawiło certyfikat.</translation>
    </message>
    <message>
        <source>The profile pins “%1”, which is in the chain.</source>
        <translation>Profil wskazuje „%1”, które jest w łańcuchu.</translation>
    </message>
    <message>
        <source>The profile pins the CA certificate %1, which is not in the chain of the certificate.</source>
        <translation>Profil wskazuje certyfikat CA %1, którego nie ma w łańcuchu certyfikatu.</translation>
    </message>
    <message>
        <source>Every certificate of the chain names the key of its issuer.</source>
        <translation>Każdy certyfikat łańcucha wskazuje klucz swojego wystawcy.</translation>
    </message>
    <message>
        <source>Its issuer is not in evidence.</source>
        <translation>Jego wystawcy nie ma w dowodach.</translation>
    </message>
    <message>
        <source>Only Android needs every intermediate to be deployed.</source>
        <translation>Tylko Android wymaga wdrożenia każdego certyfikatu pośredniego.</translation>
    </message>
    <message>
        <source>“%1” is not in evidence. Android needs every intermediate as a trusted certificate profile, or Wi-Fi profiles are not applied.</source>
        <translation>„%1” nie ma w dowodach. Android wymaga każdego certyfikatu pośredniego w profilu zaufanego certyfikatu, inaczej profile Wi-Fi nie są stosowane.</translation>
    </message>
    <message>
        <source>Every intermediate is in evidence.</source>
        <translation>Każdy certyfikat pośredni jest w dowodach.</translation>
    </message>
    <message>
        <source>“%1” of the chain is signed with %2; SHA-256 with RSA is expected.</source>
        <translation>„%1” z łańcucha podpisano algorytmem %2; oczekiwany jest SHA-256 z RSA.</translation>
    </message>
    <message>
        <source>No CA of the chain is signed with a hash that devices refuse.</source>
        <translation>Żadnego CA łańcucha nie podpisano skrótem, który urządzenia odrzucają.</translation>
    </message>
    <message>
        <source>No issuer of it is in evidence.</source>
        <translation>W dowodach nie ma żadnego jego wystawcy.</translation>
    </message>
    <message>
        <source>No revocation list of its issuer is in evidence.</source>
        <translation>W dowodach nie ma listy odwołań jego wystawcy.</translation>
    </message>
    <message>
        <source>The URL of its revocation list has characters that must be escaped: %1.</source>
        <translation>Adres jego listy odwołań ma znaki, które trzeba zakodować: %1.</translation>
    </message>
    <message>
        <source>It does not say where its issuer&apos;s certificate is (no AIA).</source>
        <translation>Nie mówi, gdzie jest certyfikat jego wystawcy (brak AIA).</translation>
    </message>
    <message>
        <source>Its issuer&apos;s certificate can be fetched from %1.</source>
        <translation>Certyfikat jego wystawcy można pobrać z %1.</translation>
    </message>
    <message>
        <source>Its issuer&apos;s certificate cannot be fetched by plain HTTP, only from %1.</source>
        <translation>Certyfikatu jego wystawcy nie można pobrać zwykłym HTTP, tylko z %1.</translation>
    </message>
    <message>
        <source>No profile in evidence tells the size of the key.</source>
        <translation>Żaden profil w dowodach nie podaje rozmiaru klucza.</translation>
    </message>
    <message>
        <source>The key has the %1 bits that the profile asks for.</source>
        <translation>Klucz ma %1 bitów, których żąda profil.</translation>
    </message>
    <message>
        <source>The profile asks for %1 bits, the key has %2.</source>
        <translation>Profil żąda %1 bitów, klucz ma %2.</translation>
    </message>
    <message>
        <source>No profile in evidence puts the key into a TPM.</source>
        <translation>Żaden profil w dowodach nie umieszcza klucza w TPM.</translation>
    </message>
    <message>
        <source>The profile wants a key of %1 bits in a TPM; most TPMs make RSA keys of 2048 bits only.</source>
        <translation>Profil chce w TPM klucza o %1 bitach; większość TPM tworzy tylko klucze RSA o 2048 bitach.</translation>
    </message>
    <message>
        <source>The profile asks for a key that a TPM can make.</source>
        <translation>Profil żąda klucza, który TPM potrafi utworzyć.</translation>
    </message>
    <message>
        <source>No request that it answers is in evidence.</source>
        <translation>W dowodach nie ma żądania, na które odpowiada.</translation>
    </message>
    <message>
        <source>Its key is the one that signed the request.</source>
        <translation>Jego klucz to ten, który podpisał żądanie.</translation>
    </message>
    <message>
        <source>Its key is the one of the certificate request in evidence.</source>
        <translation>Jego klucz to klucz żądania certyfikatu z dowodów.</translation>
    </message>
    <message>
        <source>Its key is not the one that signed the request: the device cannot have the private key.</source>
        <translation>Jego klucz nie jest tym, który podpisał żądanie: urządzenie nie może mieć klucza prywatnego.</translation>
    </message>
    <message>
        <source>Its serial number is not in the layout of AD CS.</source>
        <translation>Jego numer seryjny nie ma układu AD CS.</translation>
    </message>
    <message>
        <source>It is request %1 in the database of the CA “%2”.</source>
        <translation>To żądanie %1 w bazie danych CA „%2”.</translation>
    </message>
    <message>
        <source>It names no certificate template.</source>
        <translation>Nie wskazuje szablonu certyfikatu.</translation>
    </message>
    <message>
        <source>It was made from the template %1; nothing in evidence tells which one it should be.</source>
        <translation>Powstał z szablonu %1; nic w dowodach nie mówi, który być powinien.</translation>
    </message>
    <message>
        <source>It was made from the template %1, as configured.</source>
        <translation>Powstał z szablonu %1, zgodnie z konfiguracją.</translation>
    </message>
    <message>
        <source>It was made from the template %1, but %2 is configured for this key usage.</source>
        <translation>Powstał z szablonu %1, ale dla tego użycia klucza skonfigurowano %2.</translation>
    </message>
    <message>
        <source>It is no CA certificate.</source>
        <translation>To nie jest certyfikat CA.</translation>
    </message>
    <message>
        <source>It is only in a file that also holds a private key; such a file must never be uploaded as a trusted certificate. Export it as .cer.</source>
        <translation>Jest tylko w pliku, który zawiera też klucz prywatny; takiego pliku nie wolno wgrywać jako zaufanego certyfikatu. Wyeksportuj go jako .cer.</translation>
    </message>
    <message>
        <source>It is in a file without a private key.</source>
        <translation>Jest w pliku bez klucza prywatnego.</translation>
    </message>
    <message>
        <source>No profile in evidence tells the subject alternative names.</source>
        <translation>Żaden profil w dowodach nie podaje alternatywnych nazw podmiotu.</translation>
    </message>
    <message>
        <source>It lacks the subject alternative name %1 of the profile.</source>
        <translation>Brakuje w nim alternatywnej nazwy podmiotu %1 z profilu.</translation>
    </message>
    <message>
        <source>It has every subject alternative name of the profile.</source>
        <translation>Ma każdą alternatywną nazwę podmiotu z profilu.</translation>
    </message>
    <message>
        <source>No profile in evidence tells the subject.</source>
        <translation>Żaden profil w dowodach nie podaje podmiotu.</translation>
    </message>
    <message>
        <source>The profile reached the device with the variable %1 in it: the device or user has no such value.</source>
        <translation>Profil dotarł do urządzenia ze zmienną %1: urządzenie lub użytkownik nie ma takiej wartości.</translation>
    </message>
    <message>
        <source>The profile reached the device with its variables replaced.</source>
        <translation>Profil dotarł do urządzenia z podstawionymi zmiennymi.</translation>
    </message>
    <message>
        <source>No profile in evidence asks for the name of a person or device in the subject.</source>
        <translation>Żaden profil w dowodach nie żąda w podmiocie nazwy osoby ani urządzenia.</translation>
    </message>
    <message>
        <source>The profile asks for a name, but the common name is the id %1.</source>
        <translation>Profil żąda nazwy, ale nazwą pospolitą jest identyfikator %1.</translation>
    </message>
    <message>
        <source>The common name is a name: %1.</source>
        <translation>Nazwa pospolita jest nazwą: %1.</translation>
    </message>
    <message>
        <source>The common name has an escaped sign (%1): the request then differs from the challenge. Put the name in quotes.</source>
        <translation>Nazwa pospolita ma znak ze znakiem ucieczki (%1): żądanie różni się wtedy od wyzwania. Ujmij nazwę w cudzysłów.</translation>
    </message>
    <message>
        <source>It has no subject.</source>
        <translation>Nie ma podmiotu.</translation>
    </message>
    <message>
        <source>The common name has no escaped signs.</source>
        <translation>Nazwa pospolita nie ma znaków ze znakiem ucieczki.</translation>
    </message>
    <message>
        <source>The common name has %1 characters; CAs refuse more than 64 unless they were told not to.</source>
        <translation>Nazwa pospolita ma %1 znaków; CA odrzucają więcej niż 64, o ile tego nie wyłączono.</translation>
    </message>
    <message>
        <source>The common name has at most 64 characters.</source>
        <translation>Nazwa pospolita ma najwyżej 64 znaki.</translation>
    </message>
    <message>
        <source>It is valid longer than its issuer “%1”, which expires on %2.</source>
        <translation>Jest ważny dłużej niż jego wystawca „%1”, który wygasa %2.</translation>
    </message>
    <message>
        <source>Its issuer “%1” is valid longer, until %2.</source>
        <translation>Jego wystawca „%1” jest ważny dłużej, do %2.</translation>
    </message>
    <message>
        <source>No log tells, with its time zone, when the device received it.</source>
        <translation>Żaden dziennik nie podaje, wraz ze strefą czasową, kiedy urządzenie go otrzymało.</translation>
    </message>
    <message>
        <source>By the device&apos;s clock it came at %1, before it was valid (from %2): the clock is slow, or the CA does not backdate.</source>
        <translation>Według zegara urządzenia przyszedł %1, zanim był ważny (od %2): zegar się spóźnia albo CA nie antydatuje.</translation>
    </message>
    <message>
        <source>By the device&apos;s clock it came at %1, when it was valid (from %2).</source>
        <translation>Według zegara urządzenia przyszedł %1, gdy był ważny (od %2).</translation>
    </message>
    <message>
        <source>A message was signed at %1, but the log has it at %2: the two clocks differ.</source>
        <translation>Wiadomość podpisano %1, ale w dzienniku jest %2: oba zegary się różnią.</translation>
    </message>
    <message>
        <source>The time in the signed message is the time of the log: %1.</source>
        <translation>Czas w podpisanej wiadomości jest czasem dziennika: %1.</translation>
    </message>
    <message>
        <source>No signed message with a time in it is in evidence.</source>
        <translation>W dowodach nie ma podpisanej wiadomości z czasem.</translation>
    </message>
    <message>
        <source>No profile in evidence tells when to renew.</source>
        <translation>Żaden profil w dowodach nie mówi, kiedy odnowić.</translation>
    </message>
    <message>
        <source>It was due to be renewed from %1 on (%2 % of its life left), and no newer one is in evidence.</source>
        <translation>Należało go odnowić od %1 (zostało %2 % okresu ważności), a nowszego nie ma w dowodach.</translation>
    </message>
    <message>
        <source>It is to be renewed from %1 on.</source>
        <translation>Ma być odnawiany od %1.</translation>
    </message>
    <message>
        <source>No other certificate of this subject was valid then.</source>
        <translation>Żaden inny certyfikat tego podmiotu nie był wtedy ważny.</translation>
    </message>
    <message numerus="yes">
        <source>%n more certificate(s) of this subject were valid then; it is the newest.</source>
        <translation>
            <numerusform>Ważny był wtedy jeszcze %n certyfikat tego podmiotu; ten jest najnowszy.</numerusform>
            <numerusform>Ważne były wtedy jeszcze %n certyfikaty tego podmiotu; ten jest najnowszy.</numerusform>
            <numerusform>Ważnych było wtedy jeszcze %n certyfikatów tego podmiotu; ten jest najnowszy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more certificate(s) of this subject were valid then, and a newer one among them: devices take the newest.</source>
        <translation>
            <numerusform>Ważny był wtedy jeszcze %n certyfikat tego podmiotu, i to nowszy: urządzenia biorą najnowszy.</numerusform>
            <numerusform>Ważne były wtedy jeszcze %n certyfikaty tego podmiotu, a wśród nich nowszy: urządzenia biorą najnowszy.</numerusform>
            <numerusform>Ważnych było wtedy jeszcze %n certyfikatów tego podmiotu, a wśród nich nowszy: urządzenia biorą najnowszy.</numerusform>
        </translation>
    </message>
    <message>
        <source>No profile in evidence tells the extended key usage.</source>
        <translation>Żaden profil w dowodach nie podaje rozszerzonego użycia klucza.</translation>
    </message>
    <message>
        <source>It has every extended key usage of the profile.</source>
        <translation>Ma każde rozszerzone użycie klucza z profilu.</translation>
    </message>
    <message>
        <source>It lacks the extended key usage %1 of the profile.</source>
        <translation>Brakuje w nim rozszerzonego użycia klucza %1 z profilu.</translation>
    </message>
    <message>
        <source>It is not for any purpose, and nobody asked for that.</source>
        <translation>Nie jest do dowolnego celu i nikt o to nie prosił.</translation>
    </message>
    <message>
        <source>It is for any purpose, as the profile asks.</source>
        <translation>Jest do dowolnego celu, jak żąda profil.</translation>
    </message>
    <message>
        <source>It is for any purpose (2.5.29.37.0), which no profile in evidence asks for; some platforms then do not offer it.</source>
        <translation>Jest do dowolnego celu (2.5.29.37.0), czego nie żąda żaden profil w dowodach; niektóre platformy go wtedy nie proponują.</translation>
    </message>
    <message>
        <source>The profile asks for any purpose (2.5.29.37.0), which it is not for.</source>
        <translation>Profil żąda dowolnego celu (2.5.29.37.0), do którego nie służy.</translation>
    </message>
    <message>
        <source>No profile in evidence tells the key usage.</source>
        <translation>Żaden profil w dowodach nie podaje użycia klucza.</translation>
    </message>
    <message>
        <source>It has every key usage of the profile.</source>
        <translation>Ma każde użycie klucza z profilu.</translation>
    </message>
    <message>
        <source>It lacks the key usage %1 of the profile; the template that NDES uses for this purpose may be another one.</source>
        <translation>Brakuje w nim użycia klucza %1 z profilu; szablon, którego NDES używa do tego celu, może być inny.</translation>
    </message>
    <message>
        <source>Only Apple devices mind a proof of origin.</source>
        <translation>Dowód pochodzenia przeszkadza tylko urządzeniom Apple.</translation>
    </message>
    <message>
        <source>Its key usage has nonRepudiation: switch off “Signature is proof of origin” in the template.</source>
        <translation>Jego użycie klucza zawiera nonRepudiation: wyłącz w szablonie „Podpis jest dowodem pochodzenia”.</translation>
    </message>
    <message>
        <source>Its key usage has no proof of origin (nonRepudiation).</source>
        <translation>Jego użycie klucza nie zawiera dowodu pochodzenia (nonRepudiation).</translation>
    </message>
    <message>
        <source>It has no application policies of Microsoft&apos;s.</source>
        <translation>Nie ma zasad aplikacji Microsoftu.</translation>
    </message>
    <message>
        <source>Its application policies (%1) are not its extended key usages (%2); Windows goes by the policies.</source>
        <translation>Jego zasady aplikacji (%1) nie są jego rozszerzonymi użyciami klucza (%2); Windows kieruje się zasadami.</translation>
    </message>
    <message>
        <source>Its application policies are its extended key usages.</source>
        <translation>Jego zasady aplikacji są jego rozszerzonymi użyciami klucza.</translation>
    </message>
    <message>
        <source>It is marked as a CA certificate.</source>
        <translation>Jest oznaczony jako certyfikat CA.</translation>
    </message>
    <message>
        <source>It is deployed as a trusted certificate, but it is not marked as a CA certificate (basicConstraints CA:TRUE).</source>
        <translation>Wdrożono go jako zaufany certyfikat, ale nie jest oznaczony jako certyfikat CA (basicConstraints CA:TRUE).</translation>
    </message>
    <message>
        <source>It is marked as a CA certificate; a device&apos;s certificate must not be one.</source>
        <translation>Jest oznaczony jako certyfikat CA; certyfikat urządzenia nie może nim być.</translation>
    </message>
    <message>
        <source>Trust on the device</source>
        <translation>Zaufanie na urządzeniu</translation>
    </message>
    <message>
        <source>Nothing tells which device it was issued to.</source>
        <translation>Nic nie mówi, dla którego urządzenia został wystawiony.</translation>
    </message>
    <message>
        <source>The device installed it, so its root is trusted there.</source>
        <translation>Urządzenie go zainstalowało, więc ufa jego certyfikatowi głównemu.</translation>
    </message>
    <message>
        <source>No log tells whether the device trusts its root.</source>
        <translation>Żaden dziennik nie mówi, czy urządzenie ufa jego certyfikatowi głównemu.</translation>
    </message>
    <message>
        <source>The device reports that it does not trust the root.</source>
        <translation>Urządzenie zgłasza, że nie ufa certyfikatowi głównemu.</translation>
    </message>
    <message>
        <source>The device reports that it does not trust the root, here “%1”: a chain that is complete here may still fail there.</source>
        <translation>Urządzenie zgłasza, że nie ufa certyfikatowi głównemu, tutaj „%1”: łańcuch, który tu jest pełny, tam może zawieść.</translation>
    </message>
</context>
<context>
    <name>CertificateDecoder</name>
    <message numerus="yes">
        <source>%n bytes follow it</source>
        <translation>
            <numerusform>po certyfikacie następuje jeszcze %n bajt</numerusform>
            <numerusform>po certyfikacie następują jeszcze %n bajty</numerusform>
            <numerusform>po certyfikacie następuje jeszcze %n bajtów</numerusform>
        </translation>
    </message>
    <message>
        <source>it is not an X.509 certificate</source>
        <translation>to nie jest certyfikat X.509</translation>
    </message>
</context>
<context>
    <name>CertificateExtensions</name>
    <message>
        <source>serial number %1</source>
        <translation>numer seryjny %1</translation>
    </message>
    <message>
        <source>not a CA</source>
        <translation>nie jest CA</translation>
    </message>
    <message>
        <source>CA, path length %1</source>
        <translation>CA, długość ścieżki %1</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>%1, version %2.%3</source>
        <translation>%1, wersja %2.%3</translation>
    </message>
    <message>
        <source>there more than once, so none of them counts</source>
        <translation>występuje więcej niż raz, więc żadne wystąpienie się nie liczy</translation>
    </message>
    <message>
        <source>certificate %1 of the CA, key %2</source>
        <translation>certyfikat CA nr %1, klucz nr %2</translation>
    </message>
    <message>
        <source>attestation version %1, made in: %2
key kept by version %3 in: %4</source>
        <translation>poświadczenie w wersji %1, wykonane w: %2
klucz przechowuje wersja %3 w: %4</translation>
    </message>
</context>
<context>
    <name>CertificateText</name>
    <message>
        <source>%1, version %2.%3</source>
        <translation>%1, wersja %2.%3</translation>
    </message>
    <message>
        <source>%1, %2 bits</source>
        <translation>%1, %2-bitowy</translation>
    </message>
    <message>
        <source>CA, path length %1</source>
        <translation>CA, długość ścieżki %1</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>od %1 do %2</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Podmiot</translation>
    </message>
    <message>
        <source>Alternative names</source>
        <translation>Nazwy alternatywne</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Wystawca</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numer seryjny</translation>
    </message>
    <message>
        <source>CA request</source>
        <translation>Żądanie w CA</translation>
    </message>
    <message>
        <source>%1 (from the serial number)</source>
        <translation>%1 (z numeru seryjnego)</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Ważność</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Klucz</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Podpis</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>Użycie klucza</translation>
    </message>
    <message>
        <source>Extended key usage</source>
        <translation>Rozszerzone użycie klucza</translation>
    </message>
    <message>
        <source>Basic constraints</source>
        <translation>Ograniczenia podstawowe</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Szablon</translation>
    </message>
    <message>
        <source>Security identifier</source>
        <translation>Identyfikator zabezpieczeń</translation>
    </message>
    <message>
        <source>Subject key id</source>
        <translation>Id. klucza podmiotu</translation>
    </message>
    <message>
        <source>Authority key id</source>
        <translation>Id. klucza urzędu</translation>
    </message>
    <message>
        <source>CRL</source>
        <translation>Lista CRL</translation>
    </message>
    <message>
        <source>Issuer at</source>
        <translation>Adres wystawcy</translation>
    </message>
    <message>
        <source>SHA-1 thumbprint</source>
        <translation>Odcisk palca SHA-1</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Odcisk palca SHA-256</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, does not verify</source>
        <translation>%1, niezgodny</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atrybuty</translation>
    </message>
    <message>
        <source>Challenge password</source>
        <translation>Hasło wyzwania</translation>
    </message>
    <message>
        <source>present, not kept</source>
        <translation>obecne, niezachowane</translation>
    </message>
    <message>
        <source>This update</source>
        <translation>Ta aktualizacja</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Następna aktualizacja</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>delta list</source>
        <translation>lista różnicowa</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Unieważnione</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>Numery seryjne</translation>
    </message>
    <message>
        <source>%1, signed with key %2 of the CA (from the serial number)</source>
        <translation>%1, podpisane kluczem CA nr %2 (z numeru seryjnego)</translation>
    </message>
    <message numerus="yes">
        <source>%1… (%n byte(s))</source>
        <translation>
            <numerusform>%1… (%n bajt)</numerusform>
            <numerusform>%1… (%n bajty)</numerusform>
            <numerusform>%1… (%n bajtów)</numerusform>
        </translation>
    </message>
    <message>
        <source>Application policies</source>
        <translation>Zasady aplikacji</translation>
    </message>
    <message>
        <source>OCSP</source>
        <translation>OCSP</translation>
    </message>
    <message>
        <source>%1, critical</source>
        <translation>%1, krytyczne</translation>
    </message>
    <message>
        <source>unknown, %1</source>
        <translation>nieznany, %1</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nazwy</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Ważność</translation>
    </message>
    <message>
        <source>Key and signature</source>
        <translation>Klucz i podpis</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Użycie</translation>
    </message>
    <message>
        <source>Active Directory</source>
        <translation>Active Directory</translation>
    </message>
    <message>
        <source>Key identifiers</source>
        <translation>Identyfikatory kluczy</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresy</translation>
    </message>
    <message>
        <source>Thumbprints</source>
        <translation>Odciski</translation>
    </message>
</context>
<context>
    <name>CertificatesImporter</name>
    <message>
        <source>Certificates</source>
        <translation>Certyfikaty</translation>
    </message>
</context>
<context>
    <name>CertutilImporter</name>
    <message>
        <source>the base64 text has no end</source>
        <translation>tekst base64 nie ma końca</translation>
    </message>
    <message>
        <source>bytes of one certificate, at most %1</source>
        <translation>bajty jednego certyfikatu, najwyżej %1</translation>
    </message>
    <message>
        <source>certificates of one print, at most %1</source>
        <translation>certyfikaty z jednego wydruku, najwyżej %1</translation>
    </message>
    <message>
        <source>certutil output</source>
        <translation>Wynik programu certutil</translation>
    </message>
</context>
<context>
    <name>ChainBuilder</name>
    <message>
        <source>“%1” is self-signed and valid until %2.</source>
        <translation>„%1” ma podpis własny i jest ważny do %2.</translation>
    </message>
    <message>
        <source>“%1” is self-signed.</source>
        <translation>„%1” ma podpis własny.</translation>
    </message>
    <message>
        <source>“%1” is valid until %2; its issuer is not in evidence.</source>
        <translation>„%1” jest ważny do %2; jego wystawcy nie ma w materiale.</translation>
    </message>
    <message>
        <source>The issuer of “%1” is not in evidence.</source>
        <translation>Wystawcy certyfikatu „%1” nie ma w materiale.</translation>
    </message>
    <message>
        <source>“%1” is signed by “%2” and valid until %3.</source>
        <translation>„%1” jest podpisany przez „%2” i ważny do %3.</translation>
    </message>
    <message>
        <source>“%1” is signed by “%2”.</source>
        <translation>„%1” jest podpisany przez „%2”.</translation>
    </message>
    <message>
        <source>The issuer “%1” of “%2” is not among the certificates in evidence.</source>
        <translation>Wystawcy „%1” certyfikatu „%2” nie ma wśród certyfikatów w materiale.</translation>
    </message>
    <message>
        <source>The issuer “%1” of “%2” (key identifier %3) is not among the certificates in evidence.</source>
        <translation>Wystawcy „%1” certyfikatu „%2” (identyfikator klucza %3) nie ma wśród certyfikatów w materiale.</translation>
    </message>
    <message>
        <source>“%2” says that it can be fetched from %1.</source>
        <extracomment>%1 is one URL or several</extracomment>
        <translation>„%2” mówi, że można go pobrać z %1.</translation>
    </message>
</context>
<context>
    <name>ChainOutput</name>
    <message>
        <source>Chain:</source>
        <translation>Łańcuch:</translation>
    </message>
    <message>
        <source>Another path:</source>
        <translation>Inna ścieżka:</translation>
    </message>
    <message>
        <source>There are more paths than were followed.</source>
        <translation>Ścieżek jest więcej, niż prześledzono.</translation>
    </message>
</context>
<context>
    <name>ChainView</name>
    <message>
        <source>The profile pins</source>
        <translation>Profil wskazuje</translation>
    </message>
    <message>
        <source>GetCACert returned</source>
        <translation>GetCACert zwróciło</translation>
    </message>
    <message>
        <source>The certificate leads to</source>
        <translation>Certyfikat prowadzi do</translation>
    </message>
</context>
<context>
    <name>ClockOptions</name>
    <message>
        <source>%1: no file that was read is named “%2”.</source>
        <translation>%1: żaden odczytany plik nie ma nazwy „%2”.</translation>
    </message>
    <message>
        <source>--zone: “%1” is no time zone. Write a name such as Europe/Warsaw, or an offset such as +02:00.</source>
        <translation>--zone: „%1” nie jest strefą czasową. Podaj nazwę, np. Europe/Warsaw, albo przesunięcie, np. +02:00.</translation>
    </message>
    <message>
        <source>--clock: “%1” is not of the form FILE=OFFSET. Write for example device.log=+90s, device.log=-1h30m or device.log=-250ms.</source>
        <translation>--clock: „%1” nie ma postaci PLIK=PRZESUNIĘCIE. Napisz na przykład device.log=+90s, device.log=-1h30m albo device.log=-250ms.</translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message>
        <source>the certificate was not valid yet when it came</source>
        <translation>certyfikat nie był jeszcze ważny, gdy nadszedł</translation>
    </message>
    <message numerus="yes">
        <source>by the signing time of %n message(s)</source>
        <translation>
            <numerusform>według czasu podpisania %n wiadomości</numerusform>
            <numerusform>według czasu podpisania %n wiadomości</numerusform>
            <numerusform>według czasu podpisania %n wiadomości</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n line(s) of %1</source>
        <extracomment>%1 a file</extracomment>
        <translation>
            <numerusform>według %n wiersza pliku %1</numerusform>
            <numerusform>według %n wierszy pliku %1</numerusform>
            <numerusform>według %n wierszy pliku %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the clock is right within %2 (%3).</source>
        <extracomment>%1 a file, %2 a length of time, %3 why</extracomment>
        <translation>%1: zegar jest dokładny w granicach %2 (%3).</translation>
    </message>
    <message>
        <source>%1: add %2 to its times, give or take %3 (%4).</source>
        <extracomment>%1 a file, %2 and %3 lengths of time, %4 why</extracomment>
        <translation>%1: do czasów dodać %2, z niepewnością %3 (%4).</translation>
    </message>
</context>
<context>
    <name>CmTraceImporter</name>
    <message>
        <source>CMTrace log</source>
        <translation>Dziennik CMTrace</translation>
    </message>
</context>
<context>
    <name>CodeTable</name>
    <message>
        <source>en</source>
        <translation>pl</translation>
    </message>
</context>
<context>
    <name>CodeText</name>
    <message>
        <source> (not verified)</source>
        <translation> (niezweryfikowane)</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Rodzina</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Zapis</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Znaczenie</translation>
    </message>
    <message>
        <source>In a SCEP case</source>
        <translation>W sprawie SCEP</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Co sprawdzić</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Zobacz</translation>
    </message>
    <message numerus="yes">
        <source>(and %n other meaning(s))</source>
        <translation>
            <numerusform>(i %n inne znaczenie)</numerusform>
            <numerusform>(i %n inne znaczenia)</numerusform>
            <numerusform>(i %n innych znaczeń)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>%1 is not in the table. As an HRESULT it says: failure, facility %2, code %3.</source>
        <translation>Kodu %1 nie ma w tabeli. Jako HRESULT oznacza: błąd, obszar %2, kod %3.</translation>
    </message>
    <message>
        <source>%1 is not in the table. As an HRESULT it says: failure, facility %2 (%3), code %4.</source>
        <translation>Kodu %1 nie ma w tabeli. Jako HRESULT oznacza: błąd, obszar %2 (%3), kod %4.</translation>
    </message>
    <message>
        <source>%1 is not in the table. It is the HRESULT of Win32 error %2.</source>
        <translation>Kodu %1 nie ma w tabeli. To HRESULT błędu Win32 %2.</translation>
    </message>
    <message>
        <source>%1 is not in the table. It is the HRESULT of HTTP status %2.</source>
        <translation>Kodu %1 nie ma w tabeli. To HRESULT stanu HTTP %2.</translation>
    </message>
    <message>
        <source>%1 is not in the table. It is one of Intune&apos;s; of an Apple device it says error %2.</source>
        <translation>Kodu %1 nie ma w tabeli. To kod usługi Intune; dla urządzenia Apple oznacza błąd %2.</translation>
    </message>
    <message>
        <source>%1 is not in the table. It is one of Intune&apos;s; as a SyncML status it says %2.</source>
        <translation>Kodu %1 nie ma w tabeli. To kod usługi Intune; jako stan SyncML oznacza %2.</translation>
    </message>
    <message>
        <source>%1 is not in the table. It looks like an NTSTATUS error.</source>
        <translation>Kodu %1 nie ma w tabeli. Wygląda na błąd NTSTATUS.</translation>
    </message>
    <message>
        <source>%1 is not in the table. It looks like a WinHTTP error (12000 to 12199).</source>
        <translation>Kodu %1 nie ma w tabeli. Wygląda na błąd WinHTTP (12000–12199).</translation>
    </message>
    <message>
        <source>%1 is not in the table. It may be a Win32 error, or an Apple error of a domain “MC…” (1000 to 46999).</source>
        <translation>Kodu %1 nie ma w tabeli. Może to być błąd Win32 albo błąd Apple z domeny „MC…” (1000–46999).</translation>
    </message>
    <message>
        <source>%1 is not in the table. It may be an HTTP or SyncML status, or a Win32 error.</source>
        <translation>Kodu %1 nie ma w tabeli. Może to być stan HTTP lub SyncML albo błąd Win32.</translation>
    </message>
    <message>
        <source>%1 is not in the table. It looks like an NSURLErrorDomain error of Apple.</source>
        <translation>Kodu %1 nie ma w tabeli. Wygląda na błąd Apple z domeny NSURLErrorDomain.</translation>
    </message>
    <message>
        <source>%1 is not in the table. It may be an OSStatus of Apple.</source>
        <translation>Kodu %1 nie ma w tabeli. Może to być OSStatus firmy Apple.</translation>
    </message>
    <message>
        <source>%1 is not in the table. It may be a Win32 error.</source>
        <translation>Kodu %1 nie ma w tabeli. Może to być błąd Win32.</translation>
    </message>
    <message>
        <source>“%1” is not in the table. It looks like the name of an HRESULT.</source>
        <translation>„%1” nie ma w tabeli. Wygląda na nazwę HRESULT.</translation>
    </message>
    <message>
        <source>“%1” is not in the table. It looks like the name of a WinHTTP error.</source>
        <translation>„%1” nie ma w tabeli. Wygląda na nazwę błędu WinHTTP.</translation>
    </message>
    <message>
        <source>“%1” is not in the table. It looks like the name of a Win32 error.</source>
        <translation>„%1” nie ma w tabeli. Wygląda na nazwę błędu Win32.</translation>
    </message>
    <message>
        <source>“%1” is not in the table. It looks like the name of an NTSTATUS.</source>
        <translation>„%1” nie ma w tabeli. Wygląda na nazwę NTSTATUS.</translation>
    </message>
    <message>
        <source>“%1” is not in the table. It looks like an error of an Apple device.</source>
        <translation>„%1” nie ma w tabeli. Wygląda na błąd urządzenia Apple.</translation>
    </message>
    <message>
        <source>“%1” is not in the table.</source>
        <translation>„%1” nie ma w tabeli.</translation>
    </message>
    <message>
        <source>general</source>
        <translation>ogólny</translation>
    </message>
    <message>
        <source>RPC</source>
        <translation>RPC</translation>
    </message>
    <message>
        <source>COM dispatch</source>
        <translation>wywołania COM</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>magazyn danych</translation>
    </message>
    <message>
        <source>interface of a component</source>
        <translation>interfejs składnika</translation>
    </message>
    <message>
        <source>Win32</source>
        <translation>Win32</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>security: keys, certificate messages, certificate services, TLS</source>
        <translation>zabezpieczenia: klucze, komunikaty z certyfikatami, usługi certyfikatów, TLS</translation>
    </message>
    <message>
        <source>certificates: trust and chains</source>
        <translation>certyfikaty: zaufanie i łańcuchy</translation>
    </message>
    <message>
        <source>WinINet</source>
        <translation>WinINet</translation>
    </message>
    <message>
        <source>setup</source>
        <translation>instalacja</translation>
    </message>
    <message>
        <source>smart card</source>
        <translation>karta inteligentna</translation>
    </message>
    <message>
        <source>COM+</source>
        <translation>COM+</translation>
    </message>
    <message>
        <source>.NET</source>
        <translation>.NET</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>background transfer</source>
        <translation>przesyłanie w tle</translation>
    </message>
    <message>
        <source>Windows Update</source>
        <translation>Windows Update</translation>
    </message>
    <message>
        <source>TPM services</source>
        <translation>usługi TPM</translation>
    </message>
    <message>
        <source>TPM software</source>
        <translation>oprogramowanie TPM</translation>
    </message>
    <message>
        <source>device management</source>
        <translation>zarządzanie urządzeniami</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Try &apos;scep-workbench-cli --help&apos;.</source>
        <translation>Spróbuj: „scep-workbench-cli --help”.</translation>
    </message>
    <message>
        <source>FILES…</source>
        <translation>PLIKI…</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>Nie podano polecenia.</translation>
    </message>
    <message>
        <source>No files were given.</source>
        <translation>Nie podano plików.</translation>
    </message>
    <message>
        <source>Put -- before the names of files that begin with a dash.</source>
        <translation>Przed nazwami plików zaczynającymi się od myślnika wpisz --.</translation>
    </message>
    <message>
        <source>Unknown command &apos;%1&apos;.</source>
        <translation>Nieznane polecenie „%1”.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>PLIK</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>FOLDER</translation>
    </message>
    <message>
        <source>There is no folder &apos;%1&apos;.</source>
        <translation>Nie ma folderu „%1”.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) can be used.</source>
        <translation>
            <numerusform>Można użyć %n reguły.</numerusform>
            <numerusform>Można użyć %n reguł.</numerusform>
            <numerusform>Można użyć %n reguł.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) take the place of built-in ones.</source>
        <translation>
            <numerusform>%n reguła zastępuje wbudowaną.</numerusform>
            <numerusform>%n reguły zastępują wbudowane.</numerusform>
            <numerusform>%n reguł zastępuje wbudowane.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found.</source>
        <translation>
            <numerusform>Znaleziono %n błąd.</numerusform>
            <numerusform>Znaleziono %n błędy.</numerusform>
            <numerusform>Znaleziono %n błędów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) given.</source>
        <translation>
            <numerusform>%n ostrzeżenie.</numerusform>
            <numerusform>%n ostrzeżenia.</numerusform>
            <numerusform>%n ostrzeżeń.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is &apos;rules check DIR&apos; or &apos;rules list [--json | --markdown]&apos;.</source>
        <translation>Poprawnie: „rules check FOLDER” lub „rules list [--json | --markdown]”.</translation>
    </message>
    <message>
        <source>[FILE=]ZONE</source>
        <translation>[PLIK=]STREFA</translation>
    </message>
    <message>
        <source>OFFSET (+90s, -1h30m, -250ms) is added to every time of FILE, whose clock was wrong.</source>
        <translation>PRZESUNIĘCIE (+90s, -1h30m, -250ms) jest dodawane do każdego czasu pliku PLIK, którego zegar był rozregulowany.</translation>
    </message>
    <message>
        <source>FILE=OFFSET</source>
        <translation>PLIK=PRZESUNIĘCIE</translation>
    </message>
    <message>
        <source>No codes were given.</source>
        <translation>Nie podano kodów.</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>CZAS</translation>
    </message>
    <message>
        <source>compare takes --good FILES… and --bad FILES…</source>
        <translation>compare wymaga --good PLIKI… i --bad PLIKI…</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAZWA</translation>
    </message>
    <message>
        <source>SIZE</source>
        <translation>ROZMIAR</translation>
    </message>
    <message>
        <source>report takes FILES…, or --good FILES… and --bad FILES…</source>
        <translation>report wymaga PLIKI… albo --good PLIKI… i --bad PLIKI…</translation>
    </message>
    <message>
        <source>--at takes a time like 2026-05-01T12:00:00Z, not &apos;%1&apos;.</source>
        <translation>--at wymaga czasu w postaci 2026-05-01T12:00:00Z, a nie „%1”.</translation>
    </message>
    <message>
        <source>--rules: there is no folder &apos;%1&apos;.</source>
        <translation>--rules: nie ma folderu „%1”.</translation>
    </message>
    <message>
        <source>--password-file cannot be read: %1.</source>
        <translation>Nie można odczytać pliku z --password-file: %1.</translation>
    </message>
    <message>
        <source>print the verdict of every enrollment</source>
        <translation>wypisuje werdykt dla każdej rejestracji</translation>
    </message>
    <message>
        <source>print certificates, chains and SCEP messages</source>
        <translation>wypisuje certyfikaty, łańcuchy i komunikaty SCEP</translation>
    </message>
    <message>
        <source>--good FILES… --bad FILES…</source>
        <translation>--good PLIKI… --bad PLIKI…</translation>
    </message>
    <message>
        <source>set a bad device beside a good one</source>
        <translation>zestawia złe urządzenie z dobrym</translation>
    </message>
    <message>
        <source>write a report for others: HTML, Markdown, JSON, CSV or PDF; with --good and --bad in place of FILES… one with a comparison</source>
        <translation>zapisuje raport dla innych: HTML, Markdown, JSON, CSV lub PDF; z --good i --bad zamiast PLIKI… – raport z porównaniem</translation>
    </message>
    <message>
        <source>CODES…</source>
        <translation>KODY…</translation>
    </message>
    <message>
        <source>print what error codes mean, written in any form: 0x80094800, -2146875392, &quot;MCSCEPErrorDomain 22013&quot;, 403.16, badMessageCheck</source>
        <translation>wypisuje znaczenie kodów błędów w dowolnym zapisie: 0x80094800, -2146875392, &quot;MCSCEPErrorDomain 22013&quot;, 403.16, badMessageCheck</translation>
    </message>
    <message>
        <source>look for faults in a folder of rules</source>
        <translation>szuka błędów w folderze reguł</translation>
    </message>
    <message>
        <source>print the rules</source>
        <translation>wypisuje reguły</translation>
    </message>
    <message>
        <source>print one JSON object.</source>
        <translation>wypisuje jeden obiekt JSON.</translation>
    </message>
    <message>
        <source>print everything element by element, as it is encoded. Keys and passwords are left out.</source>
        <translation>wypisuje wszystko element po elemencie, tak jak jest zakodowane. Klucze i hasła są pomijane.</translation>
    </message>
    <message>
        <source>judge chains at TIME (2026-05-01T12:00:00Z) instead of the event&apos;s time.</source>
        <translation>ocenia łańcuchy na CZAS (2026-05-01T12:00:00Z) zamiast na czas zdarzenia.</translation>
    </message>
    <message>
        <source>the first line of FILE is the password of encrypted files (PKCS#12).</source>
        <translation>pierwszy wiersz pliku PLIK to hasło do zaszyfrowanych plików (PKCS#12).</translation>
    </message>
    <message>
        <source>print a page of every cause and its fix.</source>
        <translation>wypisuje stronę ze wszystkimi przyczynami i sposobami naprawy.</translation>
    </message>
    <message>
        <source>times that are written without a zone are in ZONE (Europe/Warsaw, +02:00): those of every file, or of FILE.</source>
        <translation>czasy zapisane bez strefy są w STREFIE (Europe/Warsaw, +02:00): wszystkich plików albo pliku PLIK.</translation>
    </message>
    <message>
        <source>files and folders of a device where it went well.</source>
        <translation>pliki i foldery urządzenia, na którym się powiodło.</translation>
    </message>
    <message>
        <source>files and folders of the device in question.</source>
        <translation>pliki i foldery badanego urządzenia.</translation>
    </message>
    <message>
        <source>print also what is the same on both sides.</source>
        <translation>wypisuje także to, co po obu stronach jest takie samo.</translation>
    </message>
    <message>
        <source>html, md, json, csv or pdf. Without it, as the ending of --output says.</source>
        <translation>html, md, json, csv lub pdf. Bez tej opcji – według rozszerzenia pliku z --output.</translation>
    </message>
    <message>
        <source>the file to write; - is standard output.</source>
        <translation>plik do zapisania; - to standardowe wyjście.</translation>
    </message>
    <message>
        <source>templates of your own; they take the place of built-in ones of the same name.</source>
        <translation>własne szablony; zastępują wbudowane o tej samej nazwie.</translation>
    </message>
    <message>
        <source>a PNG, JPEG or SVG picture for the head.</source>
        <translation>obraz PNG, JPEG lub SVG do nagłówka.</translation>
    </message>
    <message>
        <source>who hands it out.</source>
        <translation>kto wydaje raport.</translation>
    </message>
    <message>
        <source>A4 (without it) or Letter, for PDF.</source>
        <translation>A4 (domyślnie) lub Letter, dla PDF.</translation>
    </message>
    <message>
        <source>leave names, addresses, ids and certificates in it. Without it they are replaced. Passwords and tokens never stay.</source>
        <translation>zostawia nazwy, adresy, identyfikatory i certyfikaty. Bez tej opcji są zastępowane. Hasła i tokeny nigdy nie zostają.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEKST</translation>
    </message>
    <message>
        <source>a text that is not replaced; may be given again.</source>
        <translation>tekst, który nie zostanie zastąpiony; można podać wiele razy.</translation>
    </message>
    <message>
        <source>a further text that is replaced; may be given again.</source>
        <translation>dodatkowy tekst do zastąpienia; można podać wiele razy.</translation>
    </message>
    <message>
        <source>write what was replaced by what into a file, for yourself; - is the standard error.</source>
        <translation>zapisuje do pliku, tylko dla ciebie, co czym zastąpiono; - to standardowe wyjście błędów.</translation>
    </message>
    <message>
        <source>every enrollment succeeded</source>
        <translation>wszystkie rejestracje się powiodły</translation>
    </message>
    <message>
        <source>some did not, or are not known to have</source>
        <translation>niektóre nie lub nie wiadomo</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>błędne użycie</translation>
    </message>
    <message>
        <source>some input could not be read; the rest was analysed</source>
        <translation>części danych nie dało się odczytać; resztę przeanalizowano</translation>
    </message>
    <message>
        <source>nothing was recognised</source>
        <translation>niczego nie rozpoznano</translation>
    </message>
    <message>
        <source>every code is known</source>
        <translation>wszystkie kody są znane</translation>
    </message>
    <message>
        <source>some are not</source>
        <translation>niektóre nie są</translation>
    </message>
    <message>
        <source>both take the same way</source>
        <translation>przebieg jest taki sam</translation>
    </message>
    <message>
        <source>they part</source>
        <translation>drogi się rozchodzą</translation>
    </message>
    <message>
        <source>no fault</source>
        <translation>bez błędów</translation>
    </message>
    <message>
        <source>there are faults, or no rule at all</source>
        <translation>są błędy albo nie ma żadnej reguły</translation>
    </message>
    <message>
        <source>The verdict of every enrollment in these two files.</source>
        <translation>Werdykt dla każdej rejestracji w tych dwóch plikach.</translation>
    </message>
    <message>
        <source>Every certificate and SCEP message in the archive, for another program.</source>
        <translation>Wszystkie certyfikaty i komunikaty SCEP z archiwum, dla innego programu.</translation>
    </message>
    <message>
        <source>Where the phone left the way that the tablet took.</source>
        <translation>Gdzie telefon zszedł z drogi, którą poszedł tablet.</translation>
    </message>
    <message>
        <source>A report that names nobody, for the ticket.</source>
        <translation>Raport, który nikogo nie wskazuje, do zgłoszenia.</translation>
    </message>
    <message>
        <source>What that code means.</source>
        <translation>Co oznacza ten kod.</translation>
    </message>
    <message>
        <source>find out why a device did not get its certificate by SCEP</source>
        <translation>wyjaśnia, dlaczego urządzenie nie otrzymało certyfikatu przez SCEP</translation>
    </message>
    <message>
        <source>Rebuilds SCEP certificate delivery from device logs and certificates.</source>
        <translation>Odtwarza przebieg dostarczania certyfikatów SCEP z dzienników urządzeń i certyfikatów.</translation>
    </message>
    <message>
        <source>COMMAND [OPTIONS] FILES…</source>
        <translation>POLECENIE [OPCJE] PLIKI…</translation>
    </message>
    <message>
        <source>rules of your own; they take the place of built-in ones of the same id. Without it, the folder scep-workbench/rules of your configuration, if there is one.</source>
        <translation>własne reguły; zastępują wbudowane o tym samym identyfikatorze. Bez tej opcji: folder scep-workbench/rules w Twojej konfiguracji, jeśli istnieje.</translation>
    </message>
    <message>
        <source>Rules of your own.</source>
        <translation>Własne reguły.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opcje:</translation>
    </message>
    <message>
        <source>print this help.</source>
        <translation>wypisuje tę pomoc.</translation>
    </message>
    <message>
        <source>print the versions of the program, its rules and its libraries.</source>
        <translation>wypisuje wersje programu, jego reguł i bibliotek.</translation>
    </message>
    <message>
        <source>Exit status:</source>
        <translation>Kod wyjścia:</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Użycie: %1</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Polecenia:</translation>
    </message>
    <message>
        <source>FILES are files, folders and archives; - reads standard input. &apos;%1 COMMAND --help&apos; tells of one command.</source>
        <translation>PLIKI to pliki, foldery i archiwa; - czyta standardowe wejście. „%1 POLECENIE --help” opisuje jedno polecenie.</translation>
    </message>
    <message>
        <source>--%1 goes with %2.</source>
        <translation>Opcja --%1 działa z poleceniami: %2.</translation>
    </message>
</context>
<context>
    <name>CompareCommand</name>
    <message>
        <source>%1 (%2), %3</source>
        <extracomment>%1 a device, %2 a platform, %3 an outcome</extracomment>
        <translation>%1 (%2), %3</translation>
    </message>
    <message numerus="yes">
        <source>%n state(s) that are the same on both sides are not shown (--all shows them).</source>
        <translation>
            <numerusform>Nie pokazano %n stanu, który po obu stronach jest taki sam (pokaże go --all).</numerusform>
            <numerusform>Nie pokazano %n stanów, które po obu stronach są takie same (pokaże je --all).</numerusform>
            <numerusform>Nie pokazano %n stanów, które po obu stronach są takie same (pokaże je --all).</numerusform>
        </translation>
    </message>
    <message>
        <source>good:</source>
        <translation>dobre:</translation>
    </message>
    <message>
        <source>bad:</source>
        <translation>złe:</translation>
    </message>
    <message>
        <source>There is no enrollment in the bad files.</source>
        <translation>W złych plikach nie ma żadnej rejestracji.</translation>
    </message>
    <message>
        <source>There is no enrollment in the good files that went well and is of the same kind.</source>
        <translation>W dobrych plikach nie ma udanej rejestracji tego samego rodzaju.</translation>
    </message>
    <message>
        <source>Good:</source>
        <translation>Dobre:</translation>
    </message>
    <message>
        <source>Parameters that differ</source>
        <translation>Parametry, które się różnią</translation>
    </message>
    <message>
        <source>Differences of the certificate chain</source>
        <translation>Różnice w łańcuchu certyfikatów</translation>
    </message>
    <message>
        <source>Differences of the evidence</source>
        <translation>Różnice w materiale dowodowym</translation>
    </message>
    <message>
        <source>A stage has too many states; the last ones were not compared.</source>
        <translation>Etap ma zbyt wiele stanów; ostatnich nie porównano.</translation>
    </message>
    <message>
        <source>Bad:</source>
        <translation>Złe:</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>complete</source>
        <translation>pełny</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>brakuje: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Materiał dowodowy</translation>
    </message>
    <message>
        <source>The certificate itself</source>
        <translation>Sam certyfikat</translation>
    </message>
    <message>
        <source>Link %1 from the top</source>
        <translation>Ogniwo %1 od góry</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Podmiot</translation>
    </message>
    <message>
        <source>Key identifier</source>
        <translation>Identyfikator klucza</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>Odcisk palca</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Ważny do</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Podpis</translation>
    </message>
    <message>
        <source>Alternative names</source>
        <translation>Nazwy alternatywne</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Żądanie</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transakcja</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Próby</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Odnowienie</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Nazwa profilu</translation>
    </message>
    <message>
        <source>Server addresses</source>
        <translation>Adresy serwera</translation>
    </message>
    <message>
        <source>CA identity</source>
        <translation>Tożsamość CA</translation>
    </message>
    <message>
        <source>Key algorithm</source>
        <translation>Algorytm klucza</translation>
    </message>
    <message>
        <source>Key size (bits)</source>
        <translation>Długość klucza (bity)</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>Użycie klucza</translation>
    </message>
    <message>
        <source>Extended key usage</source>
        <translation>Rozszerzone użycie klucza</translation>
    </message>
    <message>
        <source>Hash algorithms</source>
        <translation>Algorytmy skrótu</translation>
    </message>
    <message>
        <source>CA thumbprint</source>
        <translation>Odcisk palca CA</translation>
    </message>
    <message>
        <source>Certificate template</source>
        <translation>Szablon certyfikatu</translation>
    </message>
    <message>
        <source>Challenge password</source>
        <translation>Hasło wyzwania</translation>
    </message>
    <message>
        <source>present</source>
        <translation>jest</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>Profile settings</source>
        <translation>Ustawienia profilu</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Komunikat %1</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Skrót</translation>
    </message>
    <message>
        <source>Content encryption</source>
        <translation>Szyfrowanie treści</translation>
    </message>
    <message>
        <source>Key encryption</source>
        <translation>Szyfrowanie klucza</translation>
    </message>
    <message>
        <source>Recipient&apos;s issuer</source>
        <translation>Wystawca certyfikatu odbiorcy</translation>
    </message>
    <message>
        <source>Recipient&apos;s key (bits)</source>
        <translation>Klucz odbiorcy (bity)</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certyfikat</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Wystawca</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Klucz</translation>
    </message>
    <message>
        <source>%1, %2 bits</source>
        <translation>%1, %2 bitów</translation>
    </message>
    <message>
        <source>Valid for (days)</source>
        <translation>Okres ważności (dni)</translation>
    </message>
    <message>
        <source>Security identifier</source>
        <translation>Identyfikator zabezpieczeń (SID)</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numer seryjny</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>to samo</translation>
    </message>
    <message>
        <source>another platform&apos;s state</source>
        <translation>stan innej platformy</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>tylko tutaj</translation>
    </message>
    <message>
        <source>another state</source>
        <translation>inny stan</translation>
    </message>
    <message>
        <source>repeated otherwise</source>
        <translation>inna liczba powtórzeń</translation>
    </message>
    <message>
        <source>unusual duration</source>
        <translation>nietypowy czas trwania</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>inna wartość</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n raz</numerusform>
            <numerusform>%n razy</numerusform>
            <numerusform>%n razy</numerusform>
        </translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>zwykle %1</translation>
    </message>
    <message>
        <source>usually %1 to %2</source>
        <translation>zwykle od %1 do %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a state, %2 its outcome</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Both take the same way; what they were given or got differs.</source>
        <translation>Przebieg jest taki sam; różni się to, co urządzenia dostały.</translation>
    </message>
    <message>
        <source>Both take the same way.</source>
        <translation>Przebieg jest taki sam.</translation>
    </message>
    <message>
        <source>The ways part at %1: %2 is missing.</source>
        <translation>Drogi rozchodzą się na etapie %1: brakuje %2.</translation>
    </message>
    <message>
        <source>The ways part at %1.</source>
        <translation>Drogi rozchodzą się na etapie %1.</translation>
    </message>
    <message>
        <source>The ways part at %1: %2 instead of %3.</source>
        <translation>Drogi rozchodzą się na etapie %1: %2 zamiast %3.</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Ważny od</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 the letter of a side, %2 how it differs from the first</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the letter of a side, %2 how its way parts from that of the good one</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It takes the same way as the good one.</source>
        <translation>Idzie tą samą drogą co dobra.</translation>
    </message>
    <message>
        <source>different outcome</source>
        <translation>inny wynik</translation>
    </message>
    <message>
        <source>The ways part at %1: %2 is only in the compared one.</source>
        <translation>Drogi rozchodzą się na etapie %1: %2 jest tylko w porównywanej rejestracji.</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a kind of log, %2 a file</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, with no line of this enrollment</source>
        <extracomment>%1 a log</extracomment>
        <translation>%1, bez wierszy tej rejestracji</translation>
    </message>
    <message>
        <source>%1 was given, but is of another time. %2</source>
        <extracomment>%1 names of files, %2 a full sentence or a command</extracomment>
        <translation>Podano %1, ale z innego czasu. %2</translation>
    </message>
    <message>
        <source>verbose lines of the OMADM log</source>
        <translation>szczegółowe wiersze dziennika OMADM</translation>
    </message>
    <message>
        <source>info and debug messages of the device console</source>
        <translation>komunikaty informacyjne i debugowania z konsoli urządzenia</translation>
    </message>
    <message>
        <source>log of the device</source>
        <translation>dziennik urządzenia</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more file(s) with no line of this enrollment</source>
        <extracomment>%1 a kind of log</extracomment>
        <translation>
            <numerusform>%1: jeszcze %n plik bez wiersza tej rejestracji</numerusform>
            <numerusform>%1: jeszcze %n pliki bez wiersza tej rejestracji</numerusform>
            <numerusform>%1: jeszcze %n plików bez wiersza tej rejestracji</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more file(s)</source>
        <translation>
            <numerusform>%1 i jeszcze %n plik</numerusform>
            <numerusform>%1 i jeszcze %n pliki</numerusform>
            <numerusform>%1 i jeszcze %n plików</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageOutput</name>
    <message>
        <source>Not given:</source>
        <translation>Nie podano:</translation>
    </message>
    <message>
        <source>Not given, so nothing is known of these stages by it:</source>
        <translation>Nie podano, więc nic stąd nie wiadomo o tych etapach:</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <extracomment>%1 a log, %2 stages, %3 how to get it</extracomment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>Clocks that differ</source>
        <translation>Zegary, które się różnią</translation>
    </message>
</context>
<context>
    <name>DateTimeText</name>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1 %2 UTC</source>
        <comment>date and time of day</comment>
        <translation>%1 %2 UTC</translation>
    </message>
</context>
<context>
    <name>DeviceGrouping</name>
    <message>
        <source>%1 in “%2”</source>
        <extracomment>%1 is &quot;Server&quot; or &quot;Unknown device&quot;, %2 a folder</extracomment>
        <translation>%1 w „%2”</translation>
    </message>
    <message>
        <source>%1 device in “%2”</source>
        <extracomment>%1 is a platform (&quot;Android&quot;), %2 a folder</extracomment>
        <translation>Urządzenie %1 w „%2”</translation>
    </message>
</context>
<context>
    <name>EncodedItems</name>
    <message>
        <source>cut after byte %1</source>
        <translation>ucięty po bajcie %1</translation>
    </message>
    <message>
        <source>Certificate, cut or damaged</source>
        <translation>Certyfikat, ucięty lub uszkodzony</translation>
    </message>
    <message>
        <source>Certificate request, cut or damaged</source>
        <translation>Żądanie certyfikatu, ucięte lub uszkodzone</translation>
    </message>
    <message>
        <source>Revocation list, cut or damaged</source>
        <translation>Lista odwołania, ucięta lub uszkodzona</translation>
    </message>
    <message>
        <source>PKCS#7 container</source>
        <translation>Kontener PKCS#7</translation>
    </message>
    <message>
        <source>PKCS#12 container</source>
        <translation>Kontener PKCS#12</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Klucz prywatny</translation>
    </message>
    <message>
        <source>Encoded octets</source>
        <translation>Zakodowane oktety</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n bajt</numerusform>
            <numerusform>%n bajty</numerusform>
            <numerusform>%n bajtów</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certyfikat</translation>
    </message>
    <message>
        <source>Certificate request</source>
        <translation>Żądanie certyfikatu</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Lista odwołania certyfikatów</translation>
    </message>
    <message>
        <source>SCEP message</source>
        <translation>Komunikat SCEP</translation>
    </message>
</context>
<context>
    <name>EncodedParts</name>
    <message>
        <source>[not shown]</source>
        <translation>[nie pokazano]</translation>
    </message>
    <message>
        <source>Hexadecimal digits</source>
        <translation>Cyfry szesnastkowe</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>Base64 of text</source>
        <translation>Tekst w base64</translation>
    </message>
    <message>
        <source>URL-escaped text</source>
        <translation>Tekst zakodowany jak w adresie URL</translation>
    </message>
</context>
<context>
    <name>Enrollment</name>
    <message>
        <source>SCEP certificate</source>
        <translation>Certyfikat SCEP</translation>
    </message>
    <message>
        <source>Trusted root certificate</source>
        <translation>Zaufany certyfikat główny</translation>
    </message>
    <message>
        <source>Other certificate</source>
        <translation>Inny certyfikat</translation>
    </message>
</context>
<context>
    <name>EnrollmentComparison</name>
    <message>
        <source>same profile</source>
        <translation>ten sam profil</translation>
    </message>
    <message>
        <source>same platform</source>
        <translation>ta sama platforma</translation>
    </message>
    <message>
        <source>same server</source>
        <translation>ten sam serwer</translation>
    </message>
    <message>
        <source>nearest healthy enrollment; of another profile, platform and server</source>
        <translation>najbliższa udana rejestracja; z innego profilu, platformy i serwera</translation>
    </message>
    <message>
        <source>nearest healthy enrollment: %1</source>
        <translation>najbliższa udana rejestracja: %1</translation>
    </message>
</context>
<context>
    <name>EnrollmentText</name>
    <message>
        <source>The certificate was renewed; the device had one before.</source>
        <translation>Certyfikat odnowiono; urządzenie miało go już wcześniej.</translation>
    </message>
    <message numerus="yes">
        <source>The device tried %n time(s).</source>
        <translation>
            <numerusform>Urządzenie próbowało %n raz.</numerusform>
            <numerusform>Urządzenie próbowało %n razy.</numerusform>
            <numerusform>Urządzenie próbowało %n razy.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines of several requests are mixed here; nothing tells for sure which belongs to which.</source>
        <translation>Mieszają się tu wiersze kilku żądań; nic nie mówi na pewno, które do którego należą.</translation>
    </message>
    <message>
        <source>%1 UTC (the log has no date)</source>
        <translation>%1 UTC (dziennik bez daty)</translation>
    </message>
    <message>
        <source>%1 (the log names no year and no time zone; the year is inferred, the time read as UTC)</source>
        <translation>%1 (dziennik nie podaje roku ani strefy czasowej; rok wywnioskowano, czas odczytano jako UTC)</translation>
    </message>
    <message>
        <source>%1 (the log names no year; it is inferred)</source>
        <translation>%1 (dziennik nie podaje roku; rok jest wywnioskowany)</translation>
    </message>
    <message>
        <source>%1 (the log names no time zone; read as UTC)</source>
        <translation>%1 (dziennik nie podaje strefy czasowej; odczytano jako UTC)</translation>
    </message>
    <message>
        <source>%1 (not of this chain)</source>
        <translation>%1 (spoza tego łańcucha)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n certificate(s))</source>
        <extracomment>%1 the name that the certificates have in common</extracomment>
        <translation>
            <numerusform>%1 (%n certyfikat)</numerusform>
            <numerusform>%1 (%n certyfikaty)</numerusform>
            <numerusform>%1 (%n certyfikatów)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorCode</name>
    <message>
        <source>Windows HRESULT</source>
        <translation>HRESULT systemu Windows</translation>
    </message>
    <message>
        <source>Win32 error</source>
        <translation>błąd Win32</translation>
    </message>
    <message>
        <source>WinHTTP error</source>
        <translation>błąd WinHTTP</translation>
    </message>
    <message>
        <source>WinHTTP security flag</source>
        <translation>flaga zabezpieczeń WinHTTP</translation>
    </message>
    <message>
        <source>Windows NTSTATUS</source>
        <translation>NTSTATUS systemu Windows</translation>
    </message>
    <message>
        <source>HTTP status of IIS</source>
        <translation>stan HTTP serwera IIS</translation>
    </message>
    <message>
        <source>Apple error</source>
        <translation>błąd Apple</translation>
    </message>
    <message>
        <source>Intune status</source>
        <translation>stan usługi Intune</translation>
    </message>
    <message>
        <source>SyncML status</source>
        <translation>stan SyncML</translation>
    </message>
    <message>
        <source>certificate connector code</source>
        <translation>kod łącznika certyfikatów</translation>
    </message>
    <message>
        <source>Intune challenge refusal</source>
        <translation>odmowa wezwania przez Intune</translation>
    </message>
    <message>
        <source>Windows enrollment status</source>
        <translation>stan rejestracji w systemie Windows</translation>
    </message>
    <message>
        <source>certificate trust status</source>
        <translation>stan zaufania certyfikatu</translation>
    </message>
    <message>
        <source>SCEP pkiStatus</source>
        <translation>pkiStatus protokołu SCEP</translation>
    </message>
    <message>
        <source>SCEP failInfo</source>
        <translation>failInfo protokołu SCEP</translation>
    </message>
</context>
<context>
    <name>EventViewerImporter</name>
    <message>
        <source>Windows events (Event Viewer CSV)</source>
        <translation>Zdarzenia Windows (CSV z Podglądu zdarzeń)</translation>
    </message>
    <message>
        <source>Windows events (Event Viewer text)</source>
        <translation>Zdarzenia Windows (tekst z Podglądu zdarzeń)</translation>
    </message>
</context>
<context>
    <name>EvidenceFile</name>
    <message>
        <source>it is a folder</source>
        <translation>to jest folder</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>to nie jest zwykły plik</translation>
    </message>
    <message>
        <source>its name has bytes that are not UTF-8; rename it</source>
        <translation>jego nazwa zawiera bajty spoza UTF-8; zmień ją</translation>
    </message>
    <message>
        <source>the file became shorter while it was read</source>
        <translation>plik skrócił się podczas odczytu</translation>
    </message>
</context>
<context>
    <name>EvidenceKinds</name>
    <message>
        <source>OMADM log of Company Portal</source>
        <translation>dziennik OMADM aplikacji Portal firmy</translation>
    </message>
    <message>
        <source>device console</source>
        <translation>konsola urządzenia</translation>
    </message>
    <message>
        <source>device management event log</source>
        <translation>dziennik zdarzeń zarządzania urządzeniem</translation>
    </message>
    <message>
        <source>events of CertEnroll</source>
        <translation>zdarzenia CertEnroll</translation>
    </message>
    <message>
        <source>event log of CAPI2</source>
        <translation>dziennik zdarzeń CAPI2</translation>
    </message>
    <message>
        <source>request log of IIS</source>
        <translation>dziennik żądań IIS</translation>
    </message>
    <message>
        <source>event log of the certificate connector</source>
        <translation>dziennik zdarzeń łącznika certyfikatów</translation>
    </message>
    <message>
        <source>events of NDES</source>
        <translation>zdarzenia NDES</translation>
    </message>
    <message>
        <source>events of the CA</source>
        <translation>zdarzenia urzędu certyfikacji</translation>
    </message>
    <message>
        <source>On the device turn on verbose logging in Company Portal, repeat, and copy OMADMLog_*.log from Android/data/com.microsoft.windowsintune.companyportal/files.</source>
        <translation>Na urządzeniu włączyć pełne rejestrowanie w aplikacji Portal firmy, powtórzyć i skopiować OMADMLog_*.log z folderu Android/data/com.microsoft.windowsintune.companyportal/files.</translation>
    </message>
    <message>
        <source>Connect the device to a Mac, open Console, turn on Include Info Messages and Include Debug Messages in the menu Action, sync the device, and save the messages of profiled and mdmd; or take a sysdiagnose.</source>
        <translation>Podłączyć urządzenie do Maca, otworzyć Konsolę, w menu Czynność włączyć komunikaty informacyjne i debugowania, zsynchronizować urządzenie i zapisać komunikaty procesów profiled i mdmd; albo wykonać sysdiagnose.</translation>
    </message>
    <message>
        <source>wevtutil epl Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin admin.evtx</source>
        <translation>wevtutil epl Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin admin.evtx</translation>
    </message>
    <message>
        <source>On the device: wevtutil epl Application application.evtx</source>
        <translation>Na urządzeniu: wevtutil epl Application application.evtx</translation>
    </message>
    <message>
        <source>wevtutil sl Microsoft-Windows-CAPI2/Operational /e:true, repeat, then wevtutil epl Microsoft-Windows-CAPI2/Operational capi2.evtx</source>
        <translation>wevtutil sl Microsoft-Windows-CAPI2/Operational /e:true, powtórzyć, następnie wevtutil epl Microsoft-Windows-CAPI2/Operational capi2.evtx</translation>
    </message>
    <message>
        <source>On the NDES server: %SystemDrive%\inetpub\logs\LogFiles\W3SVC1\u_ex&lt;yymmdd&gt;.log of that day (UTC)</source>
        <translation>Na serwerze NDES: %SystemDrive%\inetpub\logs\LogFiles\W3SVC1\u_ex&lt;rrmmdd&gt;.log z tego dnia (UTC)</translation>
    </message>
    <message>
        <source>On the NDES server: wevtutil epl Microsoft-Intune-CertificateConnectors/Operational connector.evtx, and Admin likewise; of the legacy connector C:\Program Files\Microsoft Intune\NDESPolicyModule\Logs\NDESPlugin.log and the .svclog files of NDESConnectorSvc\Logs\Logs</source>
        <translation>Na serwerze NDES: wevtutil epl Microsoft-Intune-CertificateConnectors/Operational connector.evtx i tak samo Admin; ze starszego łącznika C:\Program Files\Microsoft Intune\NDESPolicyModule\Logs\NDESPlugin.log i pliki .svclog z NDESConnectorSvc\Logs\Logs</translation>
    </message>
    <message>
        <source>On the NDES server: wevtutil epl Application ndes.evtx</source>
        <translation>Na serwerze NDES: wevtutil epl Application ndes.evtx</translation>
    </message>
    <message>
        <source>On the CA: wevtutil epl Application ca.evtx, and wevtutil epl Security security.evtx where the CA is audited; the failed requests of the console of the CA name the reason, too</source>
        <translation>W urzędzie certyfikacji: wevtutil epl Application ca.evtx, a gdzie urząd jest nadzorowany, także wevtutil epl Security security.evtx; przyczynę podają też żądania zakończone niepowodzeniem w konsoli urzędu</translation>
    </message>
</context>
<context>
    <name>EventBudget</name>
    <message>
        <source>events of one source, at most %1</source>
        <translation>zdarzenia jednego źródła, najwyżej %1</translation>
    </message>
    <message>
        <source>characters of the events of one source</source>
        <translation>znaki zdarzeń jednego źródła</translation>
    </message>
</context>
<context>
    <name>EvtxImporter</name>
    <message>
        <source>that of the file&apos;s header</source>
        <translation>ta z nagłówka pliku</translation>
    </message>
    <message>
        <source>the header of the file is missing</source>
        <translation>brakuje nagłówka pliku</translation>
    </message>
    <message>
        <source>there is nothing behind the header of the file</source>
        <translation>za nagłówkiem pliku nic nie ma</translation>
    </message>
    <message>
        <source>the file ends inside chunk %1</source>
        <translation>plik kończy się wewnątrz bloku %1</translation>
    </message>
    <message>
        <source>chunk %1 has neither a header nor a readable record</source>
        <translation>blok %1 nie ma ani nagłówka, ani czytelnego rekordu</translation>
    </message>
    <message>
        <source>chunk %1 has no header</source>
        <translation>blok %1 nie ma nagłówka</translation>
    </message>
    <message>
        <source>that of the header of chunk %1</source>
        <translation>ta z nagłówka bloku %1</translation>
    </message>
    <message>
        <source>that of the records of chunk %1</source>
        <translation>ta z rekordów bloku %1</translation>
    </message>
    <message numerus="yes">
        <source>the template of %n record(s) of chunk %1 is missing, so that only their values can be shown</source>
        <translation>
            <numerusform>brakuje szablonu %n rekordu bloku %1, więc można pokazać tylko jego wartości</numerusform>
            <numerusform>brakuje szablonu %n rekordów bloku %1, więc można pokazać tylko ich wartości</numerusform>
            <numerusform>brakuje szablonu %n rekordów bloku %1, więc można pokazać tylko ich wartości</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an unknown number in %n byte(s) of chunk %1</source>
        <translation>
            <numerusform>nieznana liczba w %n bajcie bloku %1</numerusform>
            <numerusform>nieznana liczba w %n bajtach bloku %1</numerusform>
            <numerusform>nieznana liczba w %n bajtach bloku %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of chunk %1, in %2 bytes</source>
        <translation>
            <numerusform>%n rekord bloku %1, w bajtach: %2</numerusform>
            <numerusform>%n rekordy bloku %1, w bajtach: %2</numerusform>
            <numerusform>%n rekordów bloku %1, w bajtach: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Windows event log (EVTX)</source>
        <translation>Dziennik zdarzeń Windows (EVTX)</translation>
    </message>
    <message>
        <source>its binary XML is broken</source>
        <translation>jego binarny XML jest uszkodzony</translation>
    </message>
    <message>
        <source>the template that it uses is missing</source>
        <translation>brakuje szablonu, którego używa</translation>
    </message>
    <message>
        <source>binary XML nested deeper than %1</source>
        <translation>binarny XML zagnieżdżony głębiej niż %1</translation>
    </message>
    <message>
        <source>elements of one record, at most %1</source>
        <translation>elementy jednego rekordu, najwyżej %1</translation>
    </message>
    <message>
        <source>steps of the binary XML of one record, at most %1</source>
        <translation>kroki binarnego XML jednego rekordu, najwyżej %1</translation>
    </message>
    <message>
        <source>characters of one record, at most %1</source>
        <translation>znaki jednego rekordu, najwyżej %1</translation>
    </message>
    <message>
        <source>characters of the events of one chunk, at most %1</source>
        <translation>znaki zdarzeń jednego bloku, najwyżej %1</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Android: certificate delivered</source>
        <translation>Android: certyfikat dostarczony</translation>
    </message>
    <message>
        <source>Android: install prompt not answered</source>
        <translation>Android: monit o instalację bez odpowiedzi</translation>
    </message>
    <message>
        <source>Android: request refused</source>
        <translation>Android: żądanie odrzucone</translation>
    </message>
    <message>
        <source>iOS: certificate delivered</source>
        <translation>iOS: certyfikat dostarczony</translation>
    </message>
    <message>
        <source>iOS: invalid response (22013)</source>
        <translation>iOS: nieprawidłowa odpowiedź (22013)</translation>
    </message>
    <message>
        <source>Windows: certificate delivered</source>
        <translation>Windows: certyfikat dostarczony</translation>
    </message>
    <message>
        <source>Windows: untrusted chain (0x800B0109)</source>
        <translation>Windows: niezaufany łańcuch (0x800B0109)</translation>
    </message>
    <message>
        <source>Windows: template refused (0x80094800)</source>
        <translation>Windows: szablon odrzucony (0x80094800)</translation>
    </message>
</context>
<context>
    <name>ExportTimes</name>
    <message>
        <source>day before month</source>
        <translation>dzień przed miesiącem</translation>
    </message>
    <message>
        <source>month before day</source>
        <translation>miesiąc przed dniem</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>%1 was entered, and nothing followed for %2.</source>
        <translation>Nastąpiło: %1. Przez %2 nic dalej się nie wydarzyło.</translation>
    </message>
    <message>
        <source>A later attempt worked.</source>
        <translation>Późniejsza próba się powiodła.</translation>
    </message>
    <message>
        <source>Nothing but time and client ties it to this enrollment: it probably belongs to it.</source>
        <translation>Z tą rejestracją wiąże to tylko czas i klient: prawdopodobnie do niej należy.</translation>
    </message>
</context>
<context>
    <name>FirstCause</name>
    <message>
        <source>A server logged at that time: %1 (%2). It probably belongs to this enrollment.</source>
        <extracomment>%1 what happened, %2 the state&apos;s own name</extracomment>
        <translation>Serwer zapisał w tym czasie: %1 (%2). Prawdopodobnie należy to do tej rejestracji.</translation>
    </message>
    <message>
        <source>Probably: %1</source>
        <extracomment>%1 a full sentence</extracomment>
        <translation>Prawdopodobnie: %1</translation>
    </message>
</context>
<context>
    <name>GenericTextImporter</name>
    <message>
        <source>Text with times</source>
        <translation>Tekst z czasami</translation>
    </message>
    <message>
        <source>all; it was read as text with times</source>
        <translation>wszystkie; plik odczytano jako tekst z czasami</translation>
    </message>
</context>
<context>
    <name>GetWinEventImporter</name>
    <message>
        <source>Windows events (Get-WinEvent)</source>
        <translation>Zdarzenia Windows (Get-WinEvent)</translation>
    </message>
    <message>
        <source>events of one source, at most %1</source>
        <translation>zdarzenia jednego źródła, najwyżej %1</translation>
    </message>
    <message>
        <source>bytes of one event, at most %1</source>
        <translation>bajty jednego zdarzenia, najwyżej %1</translation>
    </message>
    <message>
        <source>the last event has no end</source>
        <translation>ostatnie zdarzenie nie ma końca</translation>
    </message>
    <message>
        <source>an event has no end</source>
        <translation>zdarzenie nie ma końca</translation>
    </message>
    <message>
        <source>nesting of one event, at most %1</source>
        <translation>zagnieżdżenie jednego zdarzenia, najwyżej %1</translation>
    </message>
    <message>
        <source>the object has no event id or provider</source>
        <translation>obiekt nie ma identyfikatora zdarzenia lub dostawcy</translation>
    </message>
    <message>
        <source>a column is missing or its quotation has no end</source>
        <translation>brakuje kolumny albo jej cudzysłów nie jest zamknięty</translation>
    </message>
    <message>
        <source>data of one event, at most %1</source>
        <translation>dane jednego zdarzenia, najwyżej %1</translation>
    </message>
</context>
<context>
    <name>GuiOptions</name>
    <message>
        <source>FILE.png</source>
        <translation>PLIK.png</translation>
    </message>
    <message>
        <source>WxH</source>
        <translation>SZERxWYS</translation>
    </message>
    <message>
        <source>THEME</source>
        <translation>MOTYW</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>--size wants WIDTHxHEIGHT, each from %1 to %2.</source>
        <translation>--size wymaga postaci SZEROKOŚĆxWYSOKOŚĆ, każda od %1 do %2.</translation>
    </message>
    <message>
        <source>--device wants a number from 1 on.</source>
        <translation>--device wymaga liczby od 1 wzwyż.</translation>
    </message>
    <message>
        <source>--rules: there is no folder &quot;%1&quot;.</source>
        <translation>--rules: nie ma folderu „%1”.</translation>
    </message>
    <message>
        <source>size of the window, as 1600x1000.</source>
        <translation>rozmiar okna, np. 1600x1000.</translation>
    </message>
    <message>
        <source>show the N-th device, counted from 1.</source>
        <translation>pokazuje N-te urządzenie, licząc od 1.</translation>
    </message>
    <message>
        <source>write a picture of the window and end.</source>
        <translation>zapisuje obraz okna i kończy.</translation>
    </message>
    <message>
        <source>see why a device did not get its certificate by SCEP</source>
        <translation>pokazuje, dlaczego urządzenie nie otrzymało certyfikatu przez SCEP</translation>
    </message>
    <message>
        <source>Shows the way of each SCEP enrollment in device logs as a timeline beside the decoded certificates, and marks the step that failed.</source>
        <translation>Pokazuje przebieg każdej rejestracji SCEP z dzienników urządzeń na osi czasu obok zdekodowanych certyfikatów i zaznacza krok, który się nie powiódł.</translation>
    </message>
    <message>
        <source>[OPTIONS] [FILES…]</source>
        <translation>[OPCJE] [PLIKI…]</translation>
    </message>
    <message>
        <source>the window was closed, or the picture was written</source>
        <translation>zamknięto okno albo zapisano obraz</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>błędne użycie</translation>
    </message>
    <message>
        <source>the picture could not be written</source>
        <translation>nie udało się zapisać obrazu</translation>
    </message>
    <message>
        <source>Opens what is in the archive as one case.</source>
        <translation>Otwiera zawartość archiwum jako jedną sprawę.</translation>
    </message>
    <message>
        <source>Opens a case that was saved, with its notes.</source>
        <translation>Otwiera zapisaną sprawę wraz z notatkami.</translation>
    </message>
    <message>
        <source>--theme wants light, dark, high-contrast or system.</source>
        <translation>--theme wymaga wartości light, dark, high-contrast lub system.</translation>
    </message>
    <message>
        <source>light, dark, high-contrast or system; without it the preferred one.</source>
        <translation>light, dark, high-contrast lub system; bez tej opcji: motyw z preferencji.</translation>
    </message>
</context>
<context>
    <name>HttpErrImporter</name>
    <message>
        <source>HTTP.sys error log</source>
        <translation>Dziennik błędów HTTP.sys</translation>
    </message>
</context>
<context>
    <name>IdentityKind</name>
    <message>
        <source>Challenge password or key</source>
        <translation>Hasło wyzwania lub klucz</translation>
    </message>
    <message>
        <source>Token or value of a query</source>
        <translation>Token lub wartość w zapytaniu</translation>
    </message>
    <message>
        <source>E-mail address or user principal name</source>
        <translation>Adres e-mail lub nazwa główna użytkownika</translation>
    </message>
    <message>
        <source>Host or device name</source>
        <translation>Nazwa hosta lub urządzenia</translation>
    </message>
    <message>
        <source>Domain name</source>
        <translation>Nazwa domeny</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nazwa użytkownika</translation>
    </message>
    <message>
        <source>Name of a subject</source>
        <translation>Nazwa podmiotu</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Adres IP</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>Adres MAC</translation>
    </message>
    <message>
        <source>Device id</source>
        <translation>Identyfikator urządzenia</translation>
    </message>
    <message>
        <source>Serial number of a certificate</source>
        <translation>Numer seryjny certyfikatu</translation>
    </message>
    <message>
        <source>Thumbprint of a certificate</source>
        <translation>Odcisk palca certyfikatu</translation>
    </message>
    <message>
        <source>Transaction id</source>
        <translation>Identyfikator transakcji</translation>
    </message>
    <message>
        <source>Key identifier</source>
        <translation>Identyfikator klucza</translation>
    </message>
    <message>
        <source>GUID</source>
        <translation>GUID</translation>
    </message>
    <message>
        <source>Security identifier (SID)</source>
        <translation>Identyfikator zabezpieczeń (SID)</translation>
    </message>
    <message>
        <source>Long number</source>
        <translation>Długa liczba</translation>
    </message>
    <message>
        <source>Encoded bytes</source>
        <translation>Zakodowane bajty</translation>
    </message>
</context>
<context>
    <name>IisImporter</name>
    <message>
        <source>IIS request log</source>
        <translation>Dziennik żądań IIS</translation>
    </message>
</context>
<context>
    <name>ImportIssue</name>
    <message>
        <source>The file could not be opened: %1.</source>
        <translation>Nie można otworzyć pliku: %1.</translation>
    </message>
    <message>
        <source>The file could not be read to its end: %1. What came before was used.</source>
        <translation>Nie można odczytać pliku do końca: %1. Wykorzystano to, co było wcześniej.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Plik jest pusty.</translation>
    </message>
    <message>
        <source>No known format was recognised. Tried: %1.</source>
        <translation>Nie rozpoznano żadnego znanego formatu. Wypróbowano: %1.</translation>
    </message>
    <message>
        <source>The input ends in the middle of an element: %1. Everything before was read.</source>
        <translation>Dane kończą się w środku elementu: %1. Wszystko przed nim odczytano.</translation>
    </message>
    <message>
        <source>The line begins like a record but is not one: %1. It was skipped.</source>
        <translation>Wiersz zaczyna się jak rekord, ale nim nie jest: %1. Pominięto go.</translation>
    </message>
    <message>
        <source>The event is not well-formed XML: %1. It was skipped.</source>
        <translation>Zdarzenie nie jest poprawnym kodem XML: %1. Pominięto je.</translation>
    </message>
    <message>
        <source>The base64 text is broken: %1. This block was skipped.</source>
        <translation>Tekst base64 jest uszkodzony: %1. Ten blok pominięto.</translation>
    </message>
    <message>
        <source>The certificate could not be decoded: %1. It was skipped.</source>
        <translation>Nie można zdekodować certyfikatu: %1. Pominięto go.</translation>
    </message>
    <message>
        <source>The time stamp is not a valid time. The event is kept without a time.</source>
        <translation>Znacznik czasu nie jest prawidłowym czasem. Zdarzenie zachowano bez czasu.</translation>
    </message>
    <message>
        <source>The line contains NUL bytes. They are shown as marks.</source>
        <translation>Wiersz zawiera bajty NUL. Są pokazane jako znaki zastępcze.</translation>
    </message>
    <message>
        <source>The line is longer than the limit of %1 bytes. Its beginning was used.</source>
        <translation>Wiersz przekracza limit bajtów równy %1. Wykorzystano jego początek.</translation>
    </message>
    <message>
        <source>A limit was reached: %1. The rest was not read.</source>
        <translation>Osiągnięto limit: %1. Reszty nie odczytano.</translation>
    </message>
    <message>
        <source>A private key was found. It was neither read nor kept.</source>
        <translation>Znaleziono klucz prywatny. Nie został odczytany ani zachowany.</translation>
    </message>
    <message>
        <source>The content is encrypted and cannot be opened.</source>
        <translation>Zawartość jest zaszyfrowana i nie można jej otworzyć.</translation>
    </message>
    <message>
        <source>The import was cancelled. This source is incomplete.</source>
        <translation>Import anulowano. To źródło jest niekompletne.</translation>
    </message>
    <message>
        <source>The record could not be decoded: %1. It was skipped.</source>
        <translation>Nie można zdekodować rekordu: %1. Został pominięty.</translation>
    </message>
    <message>
        <source>Records are lost: %1. The readable ones around them were used.</source>
        <translation>Utracono rekordy: %1. Użyto czytelnych rekordów wokół nich.</translation>
    </message>
    <message>
        <source>A checksum is wrong: %1. What could be read was used.</source>
        <translation>Suma kontrolna się nie zgadza: %1. Użyto tego, co dało się odczytać.</translation>
    </message>
    <message>
        <source>The event log was not closed properly, so its header may be out of date. All of its chunks were read.</source>
        <translation>Dziennik zdarzeń nie został poprawnie zamknięty, więc jego nagłówek może być nieaktualny. Odczytano wszystkie jego bloki.</translation>
    </message>
    <message>
        <source>The content could not be decoded: %1. It was skipped.</source>
        <translation>Nie można zdekodować zawartości: %1. Została pominięta.</translation>
    </message>
    <message>
        <source>The local times of this file can be read in more than one way; they were read as %1. Check them against another source.</source>
        <translation>Czasy lokalne w tym pliku można odczytać na więcej niż jeden sposób; odczytano je jako %1. Proszę je porównać z innym źródłem.</translation>
    </message>
    <message>
        <source>The content is encrypted and was not opened: %1.</source>
        <translation>Zawartość jest zaszyfrowana i nie została otwarta: %1.</translation>
    </message>
    <message>
        <source>Something in an archive is not taken as it stands: %1.</source>
        <translation>Czegoś w archiwum nie przyjęto w zastanej postaci: %1.</translation>
    </message>
    <message>
        <source>The clock of the zone %1 was put back at this time and showed the hour twice. Which of the two a line means is told by the order of the lines.</source>
        <translation>Zegar strefy %1 cofnięto o tej porze, więc pokazał tę godzinę dwa razy. O którą z nich chodzi w wierszu, rozstrzyga kolejność wierszy.</translation>
    </message>
    <message>
        <source>The clock of the zone %1 was put forward and never showed this time. Check the zone of this file; the lines of the hour were put at the change.</source>
        <translation>Zegar strefy %1 przesunięto do przodu i nigdy nie pokazał tego czasu. Sprawdź strefę tego pliku; wiersze z tej godziny umieszczono w chwili zmiany.</translation>
    </message>
    <message>
        <source>The file became shorter after it was read. What was read of it is kept; lines that are gone from it cannot be shown. Read it again to see what it holds now.</source>
        <translation>Plik stał się krótszy po odczytaniu. To, co z niego odczytano, pozostaje; wierszy, których już w nim nie ma, nie da się pokazać. Odczytaj go ponownie, aby zobaczyć, co zawiera teraz.</translation>
    </message>
    <message>
        <source>Another file took the place of this one after it was read. What was read of the first is kept. Read it again to see the other.</source>
        <translation>Po odczytaniu miejsce tego pliku zajął inny. To, co odczytano z pierwszego, pozostaje. Odczytaj go ponownie, aby zobaczyć drugi.</translation>
    </message>
</context>
<context>
    <name>ImportJob</name>
    <message>
        <source>the file was written anew while it was read</source>
        <translation>plik zapisano na nowo podczas odczytu</translation>
    </message>
    <message>
        <source>half a character of UTF-16</source>
        <translation>połowa znaku UTF-16</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>Standardowe wejście</translation>
    </message>
    <message>
        <source>%1 bytes of standard input</source>
        <translation>bajtów standardowego wejścia: %1</translation>
    </message>
    <message>
        <source>the file became shorter while it was read</source>
        <translation>plik skrócił się podczas odczytu</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of one folder</source>
        <translation>
            <numerusform>%n plik jednego folderu</numerusform>
            <numerusform>%n pliki jednego folderu</numerusform>
            <numerusform>%n plików jednego folderu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) inside one another</source>
        <translation>
            <numerusform>%n folder jeden w drugim</numerusform>
            <numerusform>%n foldery jeden w drugim</numerusform>
            <numerusform>%n folderów jeden w drugim</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Instant</name>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 m</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
</context>
<context>
    <name>IssueList</name>
    <message numerus="yes">
        <source>%n more issue(s) are not listed</source>
        <translation>
            <numerusform>nie wymieniono %n dalszego problemu</numerusform>
            <numerusform>nie wymieniono %n dalszych problemów</numerusform>
            <numerusform>nie wymieniono %n dalszych problemów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>information</source>
        <translation>informacja</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niski</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>średni</translation>
    </message>
    <message>
        <source>high</source>
        <translation>wysoki</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>krytyczny</translation>
    </message>
</context>
<context>
    <name>LineCache</name>
    <message>
        <source>%1 before …</source>
        <translation>wcześniej %1 …</translation>
    </message>
    <message>
        <source>… %1 more</source>
        <translation>… jeszcze %1</translation>
    </message>
    <message>
        <source>… %1 more characters</source>
        <translation>… dalszych znaków: %1</translation>
    </message>
</context>
<context>
    <name>LinkVerdict</name>
    <message>
        <source>“%1” is signed with its own key.</source>
        <translation>„%1” podpisano jego własnym kluczem.</translation>
    </message>
    <message>
        <source>The signature of “%1” does not verify with the key of “%2”, which it names as its issuer.</source>
        <translation>Podpis certyfikatu „%1” nie zgadza się z kluczem certyfikatu „%2”, wskazanego jako wystawca.</translation>
    </message>
    <message>
        <source>“%1” names itself as its issuer, but its signature does not verify with its own key.</source>
        <translation>„%1” wskazuje siebie jako wystawcę, ale jego podpis nie zgadza się z jego własnym kluczem.</translation>
    </message>
    <message>
        <source>The signature of “%1” verifies with the key of “%2”.</source>
        <translation>Podpis „%1” zgadza się z kluczem „%2”.</translation>
    </message>
    <message>
        <source>“%1” is one of the root certificates that were deployed to the device.</source>
        <translation>„%1” jest jednym z certyfikatów głównych wdrożonych na urządzeniu.</translation>
    </message>
    <message>
        <source>“%1” is a self-signed root, but not one of the root certificates that were deployed to the device.</source>
        <translation>„%1” to certyfikat główny z podpisem własnym, ale nie jest to żaden z certyfikatów głównych wdrożonych na urządzeniu.</translation>
    </message>
    <message>
        <source>“%1” is trusted as it stands; its own issuer is not asked for.</source>
        <translation>„%1” jest zaufany sam w sobie; o jego wystawcę się nie pyta.</translation>
    </message>
    <message>
        <source>“%1” was accepted because it is self-signed and in evidence; nothing tells whether the device trusts it.</source>
        <translation>„%1” przyjęto, bo jest podpisany przez samego siebie i jest w dowodach; nic nie mówi, czy urządzenie mu ufa.</translation>
    </message>
    <message>
        <source>“%1” is valid only from %2 on; it was judged at %3.</source>
        <translation>„%1” jest ważny dopiero od %2; oceniono na chwilę %3.</translation>
    </message>
    <message>
        <source>“%1” expired on %2; it was judged at %3.</source>
        <translation>„%1” wygasł %2; oceniono na chwilę %3.</translation>
    </message>
    <message>
        <source>“%1” issued “%2”, but it is not marked as a CA certificate (basicConstraints CA:TRUE is missing).</source>
        <translation>„%1” wystawił „%2”, ale nie jest oznaczony jako certyfikat CA (brak basicConstraints CA:TRUE).</translation>
    </message>
    <message>
        <source>The key usage of “%1” allows to sign certificates.</source>
        <translation>Użycie klucza „%1” pozwala podpisywać certyfikaty.</translation>
    </message>
    <message>
        <source>“%1” issued “%2”, but its key usage does not allow to sign certificates (keyCertSign is missing).</source>
        <translation>„%1” wystawił „%2”, ale jego użycie klucza nie pozwala podpisywać certyfikatów (brak keyCertSign).</translation>
    </message>
    <message>
        <source>“%1” has no key usage extension, so every usage is allowed.</source>
        <translation>„%1” nie ma rozszerzenia użycia klucza, więc dozwolone jest każde użycie.</translation>
    </message>
    <message>
        <source>“%1” allows at most %2 CA certificates below it, and the chain has %3.</source>
        <translation>„%1” dopuszcza pod sobą najwyżej %2 certyfikatów CA, a łańcuch ma ich %3.</translation>
    </message>
    <message>
        <source>“%1” allows at most %2 CA certificates below it, but the chain has %3.</source>
        <translation>„%1” dopuszcza pod sobą certyfikaty CA w liczbie co najwyżej %2, a w łańcuchu ich liczba to %3.</translation>
    </message>
    <message>
        <source>“%1” is marked as a CA certificate.</source>
        <translation>„%1” jest oznaczony jako certyfikat CA.</translation>
    </message>
    <message>
        <source>The name constraints of “%1” forbid the names of “%2”.</source>
        <translation>Ograniczenia nazw „%1” zabraniają nazw „%2”.</translation>
    </message>
    <message>
        <source>The name constraints of “%1” cannot be judged for the names of “%2”.</source>
        <translation>Ograniczeń nazw „%1” nie można ocenić dla nazw „%2”.</translation>
    </message>
    <message>
        <source>The extended key usage of “%1” allows what the certificate below it is for.</source>
        <translation>Rozszerzone użycie klucza „%1” dopuszcza to, do czego służy certyfikat pod nim.</translation>
    </message>
    <message>
        <source>The extended key usage of “%1” does not allow all that the certificate below it is for: %2 is missing.</source>
        <translation>Rozszerzone użycie klucza „%1” nie dopuszcza wszystkiego, do czego służy certyfikat pod nim: brakuje %2.</translation>
    </message>
    <message>
        <source>The extended key usage of “%1” allows nothing of what the certificate below it is for: %2.</source>
        <translation>Rozszerzone użycie klucza „%1” nie dopuszcza niczego z tego, do czego służy certyfikat pod nim: %2.</translation>
    </message>
    <message>
        <source>The policies that “%1” requires hold along the chain.</source>
        <translation>Zasady, których wymaga „%1”, są spełnione w całym łańcuchu.</translation>
    </message>
    <message>
        <source>“%1” requires policies that do not hold along the chain.</source>
        <translation>„%1” wymaga zasad, które nie są spełnione w łańcuchu.</translation>
    </message>
    <message>
        <source>“%1” has a critical extension that is not understood (%2); such a certificate must be refused.</source>
        <translation>„%1” ma rozszerzenie krytyczne, które nie jest zrozumiałe (%2); taki certyfikat trzeba odrzucić.</translation>
    </message>
    <message>
        <source>The name constraints of “%1” allow the names below it.</source>
        <translation>Ograniczenia nazw „%1” dopuszczają nazwy pod nim.</translation>
    </message>
    <message>
        <source>“%1” names an issuer key that is not the one of “%2”: the CA has several keys under one name.</source>
        <translation>„%1” wskazuje klucz wystawcy, który nie jest kluczem „%2”: CA ma kilka kluczy pod jedną nazwą.</translation>
    </message>
    <message>
        <source>“%1” does not name its issuer&apos;s key (no authority key identifier).</source>
        <translation>„%1” nie wskazuje klucza swojego wystawcy (brak identyfikatora klucza urzędu).</translation>
    </message>
    <message>
        <source>“%1” names its issuer&apos;s key, but “%2” has no subject key identifier.</source>
        <translation>„%1” wskazuje klucz swojego wystawcy, ale „%2” nie ma identyfikatora klucza podmiotu.</translation>
    </message>
    <message>
        <source>“%1”: %2.</source>
        <comment>certificate and its algorithms</comment>
        <translation>„%1”: %2.</translation>
    </message>
    <message>
        <source>“%1” is signed with %2, which many devices refuse.</source>
        <translation>„%1” podpisano algorytmem %2, który wiele urządzeń odrzuca.</translation>
    </message>
    <message>
        <source>“%1” is signed with %2, which is broken.</source>
        <translation>„%1” podpisano algorytmem %2, który jest złamany.</translation>
    </message>
    <message>
        <source>The key of “%1” is too short: %2.</source>
        <translation>Klucz „%1” jest za krótki: %2.</translation>
    </message>
    <message>
        <source>“%1” names the key of “%2” as its issuer&apos;s.</source>
        <translation>„%1” wskazuje klucz „%2” jako klucz wystawcy.</translation>
    </message>
    <message>
        <source>“%1” was revoked on %2.</source>
        <translation>„%1” odwołano %2.</translation>
    </message>
    <message>
        <source>“%1” was revoked on %2 (%3).</source>
        <translation>„%1” odwołano %2 (%3).</translation>
    </message>
    <message>
        <source>“%1” was revoked on %2, after the time at which it was judged (%3).</source>
        <translation>„%1” odwołano %2, po czasie, na który go oceniono (%3).</translation>
    </message>
    <message>
        <source>“%1” is not in the revocation list, but the list expired on %2.</source>
        <translation>„%1” nie ma na liście odwołań, ale lista wygasła %2.</translation>
    </message>
    <message>
        <source>There is a revocation list for “%1”, but its signature does not verify with the key of “%2”.</source>
        <translation>Jest lista odwołań dla „%1”, ale jej podpis nie zgadza się z kluczem „%2”.</translation>
    </message>
    <message>
        <source>“%1” is not in the delta revocation list of %2; the full list is not in evidence.</source>
        <translation>„%1” nie ma na różnicowej liście odwołań z %2; pełnej listy nie ma w dowodach.</translation>
    </message>
    <message>
        <source>No revocation list of the issuer of “%1” is in evidence.</source>
        <translation>W dowodach nie ma listy odwołań wystawcy „%1”.</translation>
    </message>
    <message>
        <source>“%1” is not in the revocation list of %2.</source>
        <translation>„%1” nie ma na liście odwołań z %2.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Podpis</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Zaufanie</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Ważność</translation>
    </message>
    <message>
        <source>Basic constraints</source>
        <translation>Ograniczenia podstawowe</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>Użycie klucza</translation>
    </message>
    <message>
        <source>Path length</source>
        <translation>Długość ścieżki</translation>
    </message>
    <message>
        <source>Name constraints</source>
        <translation>Ograniczenia nazw</translation>
    </message>
    <message>
        <source>Extended key usage</source>
        <translation>Rozszerzone użycie klucza</translation>
    </message>
    <message>
        <source>Key identifiers</source>
        <translation>Identyfikatory kluczy</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Zasady</translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation>Algorytmy</translation>
    </message>
    <message>
        <source>Critical extensions</source>
        <translation>Rozszerzenia krytyczne</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>Odwołanie</translation>
    </message>
    <message>
        <source>The dates of “%1” were not judged: no log tells the date.</source>
        <translation>Dat certyfikatu „%1” nie oceniono: żaden dziennik nie podaje daty.</translation>
    </message>
    <message>
        <source>“%1” was valid at %2, and is until %3.</source>
        <translation>„%1” był ważny %2 i jest ważny do %3.</translation>
    </message>
</context>
<context>
    <name>LiteralSet</name>
    <message>
        <source>the search for the rules&apos; words could not be prepared</source>
        <translation>nie można przygotować wyszukiwania słów z reguł</translation>
    </message>
</context>
<context>
    <name>LogColumns</name>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Poziom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Składnik</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proces</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Wątek</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Komunikat</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
</context>
<context>
    <name>LogcatImporter</name>
    <message>
        <source>Android system log (logcat)</source>
        <translation>Dziennik systemowy Androida (logcat)</translation>
    </message>
</context>
<context>
    <name>LoggedCertificates</name>
    <message>
        <source>certificates in the lines of one source</source>
        <translation>certyfikaty w wierszach jednego źródła</translation>
    </message>
</context>
<context>
    <name>LoggedMessages</name>
    <message>
        <source>SCEP messages of one source</source>
        <translation>komunikaty SCEP z jednego źródła</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of a SCEP message</source>
        <translation>
            <numerusform>%n bajt komunikatu SCEP</numerusform>
            <numerusform>%n bajty komunikatu SCEP</numerusform>
            <numerusform>%n bajtów komunikatu SCEP</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message numerus="yes">
        <source>%n file(s), %1 in %2</source>
        <translation>
            <numerusform>%n plik, %1 w %2</numerusform>
            <numerusform>%n pliki, %1 w %2</numerusform>
            <numerusform>%n plików, %1 w %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Import cancelled. %1</source>
        <translation>Import anulowano. %1</translation>
    </message>
    <message>
        <source>Reading %1: %2 of %3, %4/s</source>
        <translation>Odczyt: %1, %2 z %3, %4/s</translation>
    </message>
    <message>
        <source>scep-workbench: cannot write %1</source>
        <translation>scep-workbench: nie można zapisać %1</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in your own rules: rules with a fault are not used.</source>
        <translation>
            <numerusform>%n błąd we własnych regułach: reguły z błędem nie są używane.</numerusform>
            <numerusform>%n błędy we własnych regułach: reguły z błędami nie są używane.</numerusform>
            <numerusform>%n błędów we własnych regułach: reguły z błędami nie są używane.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program ended unexpectedly the last time. What it knows of that is on this computer only, and holds no evidence.</source>
        <translation>Program ostatnio nieoczekiwanie zakończył działanie. To, co o tym wie, jest tylko na tym komputerze i nie zawiera materiału dowodowego.</translation>
    </message>
    <message>
        <source>Taking %1 out of the case: %2 of %3</source>
        <extracomment>%1 a file that is kept in the case, %2 and %3 amounts of data</extracomment>
        <translation>Wyjmowanie %1 ze sprawy: %2 z %3</translation>
    </message>
</context>
<context>
    <name>ManualPage</name>
    <message>
        <source>COMMANDS</source>
        <translation>POLECENIA</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPCJE</translation>
    </message>
    <message>
        <source>Goes with: %1.</source>
        <translation>Działa z: %1.</translation>
    </message>
    <message>
        <source>Prints a help text.</source>
        <translation>Wypisuje tekst pomocy.</translation>
    </message>
    <message>
        <source>Prints the versions of the program, its rules and its libraries.</source>
        <translation>Wypisuje wersje programu, jego reguł i bibliotek.</translation>
    </message>
    <message>
        <source>EXIT STATUS</source>
        <translation>KOD WYJŚCIA</translation>
    </message>
    <message>
        <source>User Commands</source>
        <translation>Polecenia użytkownika</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAZWA</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>SKŁADNIA</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>OPIS</translation>
    </message>
    <message>
        <source>FILES are files, folders and archives. Nothing is sent over the network.</source>
        <translation>PLIKI to pliki, foldery i archiwa. Nic nie jest wysyłane przez sieć.</translation>
    </message>
    <message>
        <source>FILES</source>
        <translation>PLIKI</translation>
    </message>
    <message>
        <source>EXAMPLES</source>
        <translation>PRZYKŁADY</translation>
    </message>
    <message>
        <source>SEE ALSO</source>
        <translation>ZOBACZ TAKŻE</translation>
    </message>
</context>
<context>
    <name>MdmReportImporter</name>
    <message>
        <source>facts of one report, at most %1</source>
        <translation>fakty z jednego raportu, najwyżej %1</translation>
    </message>
    <message>
        <source>cells of a table row, at most %1 of %2 characters</source>
        <translation>komórki wiersza tabeli, najwyżej %1 po %2 znaków</translation>
    </message>
    <message>
        <source>MDM diagnostic report</source>
        <translation>Raport diagnostyczny MDM</translation>
    </message>
    <message>
        <source>bytes of one report, at most %1</source>
        <translation>bajty jednego raportu, najwyżej %1</translation>
    </message>
    <message>
        <source>elements of a report nested deeper than %1</source>
        <translation>elementy raportu zagnieżdżone głębiej niż %1</translation>
    </message>
    <message>
        <source>a document type declaration is not accepted</source>
        <translation>deklaracja typu dokumentu nie jest przyjmowana</translation>
    </message>
    <message>
        <source>characters of one value, at most %1</source>
        <translation>znaki jednej wartości, najwyżej %1</translation>
    </message>
    <message>
        <source>data of one fact, at most %1</source>
        <translation>dane jednego faktu, najwyżej %1</translation>
    </message>
    <message>
        <source>characters of all facts, at most %1</source>
        <translation>znaki wszystkich faktów, najwyżej %1</translation>
    </message>
    <message>
        <source>characters of one name, at most %1</source>
        <translation>znaki jednej nazwy, najwyżej %1</translation>
    </message>
    <message>
        <source>bytes of the summary of errors, at most %1</source>
        <translation>bajty podsumowania błędów, najwyżej %1</translation>
    </message>
    <message>
        <source>bytes of one tag, at most %1</source>
        <translation>bajty jednego znacznika, najwyżej %1</translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message>
        <source>CA certificate, in evidence: %1</source>
        <translation>certyfikat CA, w materiale: %1</translation>
    </message>
    <message>
        <source>RA certificate, in evidence: %1</source>
        <translation>certyfikat RA, w materiale: %1</translation>
    </message>
    <message>
        <source>Not in evidence. By its serial number it is request %1 of the CA, so an RA certificate and not the CA&apos;s own.</source>
        <translation>Brak w materiale. Według numeru seryjnego to żądanie %1 w CA, a więc certyfikat RA, a nie własny certyfikat CA.</translation>
    </message>
    <message>
        <source>Not in evidence.</source>
        <translation>Brak w materiale.</translation>
    </message>
    <message>
        <source>%1, key of %2 bits</source>
        <translation>%1, klucz %2-bitowy</translation>
    </message>
    <message>
        <source>%1, IV %2</source>
        <translation>%1, IV %2</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n bajt</numerusform>
            <numerusform>%n bajty</numerusform>
            <numerusform>%n bajtów</numerusform>
        </translation>
    </message>
    <message>
        <source>type</source>
        <translation>typ</translation>
    </message>
    <message>
        <source>transaction id</source>
        <translation>identyfikator transakcji</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>odbiorca</translation>
    </message>
    <message>
        <source>content encryption</source>
        <translation>szyfrowanie zawartości</translation>
    </message>
    <message>
        <source>signer</source>
        <translation>podpisujący</translation>
    </message>
    <message>
        <source>After byte %1. The log holds no more of it.</source>
        <translation>Po bajcie %1. Dziennik nie zawiera dalszej części.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Transaction id</source>
        <translation>Id. transakcji</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Failure text</source>
        <translation>Tekst błędu</translation>
    </message>
    <message>
        <source>Microsoft error</source>
        <translation>Błąd Microsoft</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Skrót</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Podpisujący</translation>
    </message>
    <message>
        <source>Recipient&apos;s issuer</source>
        <translation>Wystawca odbiorcy</translation>
    </message>
    <message>
        <source>Recipient&apos;s serial</source>
        <translation>Nr seryjny odbiorcy</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Odbiorca</translation>
    </message>
    <message>
        <source>Key encryption</source>
        <translation>Szyfrowanie klucza</translation>
    </message>
    <message>
        <source>Content encryption</source>
        <translation>Szyfrowanie treści</translation>
    </message>
    <message>
        <source>Ciphertext</source>
        <translation>Szyfrogram</translation>
    </message>
    <message>
        <source>Sender nonce</source>
        <translation>Nonce nadawcy</translation>
    </message>
    <message>
        <source>Recipient nonce</source>
        <translation>Nonce odbiorcy</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>Podpisano</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Rozmiar</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ucięcie</translation>
    </message>
    <message>
        <source>Behind the cut</source>
        <translation>Za ucięciem</translation>
    </message>
    <message>
        <source>Certificate of the requester, in evidence: %1</source>
        <translation>certyfikat wnioskującego, w materiale: %1</translation>
    </message>
    <message>
        <source>Not in evidence. By its serial number it is request %1 of the CA.</source>
        <translation>Brak w materiale. Według numeru seryjnego to żądanie %1 w CA.</translation>
    </message>
    <message>
        <source>In the message.</source>
        <translation>W komunikacie.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Znaczenie</translation>
    </message>
    <message>
        <source>Signer&apos;s issuer</source>
        <translation>Wystawca podpisującego</translation>
    </message>
    <message>
        <source>Signer&apos;s serial</source>
        <translation>Nr seryjny podpisującego</translation>
    </message>
    <message>
        <source>Signer&apos;s certificate</source>
        <translation>Certyfikat podpisującego</translation>
    </message>
    <message>
        <source>Server&apos;s message</source>
        <translation>Komunikat serwera</translation>
    </message>
</context>
<context>
    <name>NdesPluginImporter</name>
    <message>
        <source>NDES policy module log</source>
        <translation>Dziennik modułu zasad NDES</translation>
    </message>
    <message>
        <source>its lines carry no time</source>
        <translation>jego wiersze nie zawierają czasu</translation>
    </message>
</context>
<context>
    <name>NewWindow</name>
    <message>
        <source>One more window could not be opened.</source>
        <translation>Nie udało się otworzyć kolejnego okna.</translation>
    </message>
</context>
<context>
    <name>OmadmImporter</name>
    <message>
        <source>Android OMADM log</source>
        <translation>Dziennik OMADM systemu Android</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>not observed</source>
        <translation>nie widziano</translation>
    </message>
    <message>
        <source>implied</source>
        <translation>domniemane</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>w toku</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>powodzenie</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>ostrzeżenie</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>niepowodzenie</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>utknęło</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>nieznany</translation>
    </message>
    <message>
        <source>information</source>
        <comment>outcome of an event</comment>
        <translation>informacja</translation>
    </message>
    <message>
        <source>broken off</source>
        <comment>outcome of a stage</comment>
        <translation>przerwane</translation>
    </message>
</context>
<context>
    <name>OwnVerdict</name>
    <message>
        <source>This is your own verdict. The program says “%1”: %2</source>
        <comment>an outcome, and sentences that explain it</comment>
        <translation>To Twój własny werdykt. Program mówi „%1”: %2</translation>
    </message>
</context>
<context>
    <name>PastedEvidence</name>
    <message>
        <source>Pasted text %1.txt</source>
        <comment>name of a file</comment>
        <translation>Wklejony tekst %1.txt</translation>
    </message>
    <message>
        <source>Attachment</source>
        <comment>name of a file</comment>
        <translation>Załącznik</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1”: %2</translation>
    </message>
    <message>
        <source>the other program handed over nothing</source>
        <translation>drugi program niczego nie przekazał</translation>
    </message>
    <message>
        <source>there is no place for temporary files</source>
        <translation>brak miejsca na pliki tymczasowe</translation>
    </message>
    <message>
        <source>Pasted %1</source>
        <comment>name of a folder</comment>
        <translation>Wklejone %1</translation>
    </message>
</context>
<context>
    <name>PdfReport</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Strona %1 z %2</translation>
    </message>
</context>
<context>
    <name>PemScanner</name>
    <message>
        <source>a PEM block has no END line</source>
        <translation>blok PEM nie ma wiersza END</translation>
    </message>
    <message>
        <source>text follows the padding</source>
        <translation>po dopełnieniu następuje tekst</translation>
    </message>
    <message>
        <source>a character is not of base64</source>
        <translation>znak nie należy do alfabetu base64</translation>
    </message>
    <message>
        <source>characters are missing</source>
        <translation>brakuje znaków</translation>
    </message>
</context>
<context>
    <name>PkiDecode</name>
    <message numerus="yes">
        <source>%n more issues are not listed</source>
        <translation>
            <numerusform>nie wymieniono %n dalszego problemu</numerusform>
            <numerusform>nie wymieniono %n dalszych problemów</numerusform>
            <numerusform>nie wymieniono %n dalszych problemów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates in one file</source>
        <translation>
            <numerusform>%n certyfikat w jednym pliku</numerusform>
            <numerusform>%n certyfikaty w jednym pliku</numerusform>
            <numerusform>%n certyfikatów w jednym pliku</numerusform>
        </translation>
    </message>
    <message>
        <source>a CMS message</source>
        <translation>komunikat CMS</translation>
    </message>
    <message numerus="yes">
        <source>a CMS message ends after %n bytes</source>
        <translation>
            <numerusform>komunikat CMS kończy się po %n bajcie</numerusform>
            <numerusform>komunikat CMS kończy się po %n bajtach</numerusform>
            <numerusform>komunikat CMS kończy się po %n bajtach</numerusform>
        </translation>
    </message>
    <message>
        <source>the CMS message is not readable from byte %1 on</source>
        <translation>komunikatu CMS nie można odczytać od bajtu %1</translation>
    </message>
    <message>
        <source>number or nesting of ASN.1 elements</source>
        <translation>liczba lub zagnieżdżenie elementów ASN.1</translation>
    </message>
    <message>
        <source>what follows the certificate is none</source>
        <translation>to, co następuje po certyfikacie, nim nie jest</translation>
    </message>
    <message>
        <source>the block is empty</source>
        <translation>blok jest pusty</translation>
    </message>
    <message>
        <source>size of a certificate file</source>
        <translation>rozmiar pliku certyfikatu</translation>
    </message>
    <message numerus="yes">
        <source>%n of those in a PKCS#12 file</source>
        <translation>
            <numerusform>%n z pliku PKCS#12</numerusform>
            <numerusform>%n z pliku PKCS#12</numerusform>
            <numerusform>%n z pliku PKCS#12</numerusform>
        </translation>
    </message>
    <message>
        <source>no password was given. The window asks for it when the file is opened, the command line takes it with --password-file</source>
        <translation>nie podano hasła. Okno pyta o nie przy otwieraniu pliku, wiersz poleceń przyjmuje je przez --password-file</translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) tried, none fits</source>
        <translation>
            <numerusform>wypróbowano %n hasło, nie pasuje</numerusform>
            <numerusform>wypróbowano %n hasła, żadne nie pasuje</numerusform>
            <numerusform>wypróbowano %n haseł, żadne nie pasuje</numerusform>
        </translation>
    </message>
    <message>
        <source>a part of it is encrypted in a way that is not known here</source>
        <translation>jej część jest zaszyfrowana w nieznany tu sposób</translation>
    </message>
    <message>
        <source>work that a PKCS#12 file asks for</source>
        <translation>praca, której wymaga plik PKCS#12</translation>
    </message>
    <message>
        <source>the PKCS#12 file is cut or damaged</source>
        <translation>plik PKCS#12 jest ucięty lub uszkodzony</translation>
    </message>
    <message>
        <source>a certificate, cut after byte %1 of %2</source>
        <translation>certyfikat, ucięty po bajcie %1 z %2</translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>Unknown device</source>
        <translation>Nieznane urządzenie</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serwer</translation>
    </message>
</context>
<context>
    <name>ProfileChecks</name>
    <message>
        <source>The profile says %1, but it is %2.</source>
        <extracomment>%1 and %2 are values: &quot;2048&quot;, &quot;CN=adele&quot;</extracomment>
        <translation>Profil podaje %1, a jest %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>The certificate has another subject than the profile</source>
        <translation>Certyfikat ma inny podmiot niż profil</translation>
    </message>
    <message>
        <source>The certificate lacks a subject alternative name of the profile</source>
        <translation>W certyfikacie brakuje alternatywnej nazwy podmiotu z profilu</translation>
    </message>
    <message>
        <source>The key has another size than the profile asks for</source>
        <translation>Klucz ma inną długość, niż żąda profil</translation>
    </message>
    <message>
        <source>The certificate lacks a key usage of the profile</source>
        <translation>W certyfikacie brakuje użycia klucza z profilu</translation>
    </message>
    <message>
        <source>The certificate lacks an extended key usage of the profile</source>
        <translation>W certyfikacie brakuje rozszerzonego użycia klucza z profilu</translation>
    </message>
    <message>
        <source>The profile pins another CA than the one that issued</source>
        <translation>Profil wskazuje inny urząd certyfikacji niż ten, który wystawił certyfikat</translation>
    </message>
    <message>
        <source>The request is signed with a hash that the profile does not name</source>
        <translation>Żądanie podpisano skrótem, którego profil nie wymienia</translation>
    </message>
    <message>
        <source>The device asked another server than the profile names</source>
        <translation>Urządzenie pytało inny serwer, niż wymienia profil</translation>
    </message>
    <message>
        <source>The request has another subject than the profile</source>
        <translation>Żądanie ma inny podmiot niż profil</translation>
    </message>
    <message>
        <source>The request lacks a subject alternative name of the profile</source>
        <translation>W żądaniu brakuje alternatywnej nazwy podmiotu z profilu</translation>
    </message>
</context>
<context>
    <name>ProfileReader</name>
    <message>
        <source>the payload holds none</source>
        <translation>ładunek nie zawiera żadnego</translation>
    </message>
    <message>
        <source>certificates of one profile, at most %1</source>
        <translation>certyfikaty jednego profilu, najwyżej %1</translation>
    </message>
    <message>
        <source>SCEP profiles of one source, at most %1</source>
        <translation>profile SCEP jednego źródła, najwyżej %1</translation>
    </message>
    <message>
        <source>settings of one SCEP profile, at most %1 with names of %2 and values of %3 characters</source>
        <translation>ustawienia jednego profilu SCEP, najwyżej %1 z nazwami po %2 i wartościami po %3 znaków</translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message numerus="yes">
        <source>%n bits</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bity</numerusform>
            <numerusform>%n bitów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n bits</source>
        <translation>
            <numerusform>%1, %n bit</numerusform>
            <numerusform>%1, %n bity</numerusform>
            <numerusform>%1, %n bitów</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identyfikator</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platforma</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>CA identity</source>
        <translation>Identyfikator urzędu</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Podmiot</translation>
    </message>
    <message>
        <source>Alternative names</source>
        <translation>Nazwy alternatywne</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Klucz</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>Użycie klucza</translation>
    </message>
    <message>
        <source>Extended key usage</source>
        <translation>Rozszerzone użycie klucza</translation>
    </message>
    <message>
        <source>Hash algorithms</source>
        <translation>Algorytmy skrótu</translation>
    </message>
    <message>
        <source>CA fingerprint</source>
        <translation>Odcisk certyfikatu urzędu</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Szablon</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Wyzwanie</translation>
    </message>
    <message>
        <source>there is one; it is never shown</source>
        <translation>jest; nigdy nie jest pokazywane</translation>
    </message>
    <message>
        <source>none in the profile</source>
        <translation>brak w profilu</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>bez nazwy</translation>
    </message>
</context>
<context>
    <name>PropertyList</name>
    <message>
        <source>entities of a property list</source>
        <translation>encje listy właściwości</translation>
    </message>
    <message>
        <source>values of a property list</source>
        <translation>wartości listy właściwości</translation>
    </message>
    <message>
        <source>nesting of a property list</source>
        <translation>zagnieżdżenie listy właściwości</translation>
    </message>
    <message>
        <source>a property list</source>
        <translation>lista właściwości</translation>
    </message>
    <message>
        <source>size of a property list</source>
        <translation>rozmiar listy właściwości</translation>
    </message>
</context>
<context>
    <name>RecordFormat</name>
    <message numerus="yes">
        <source>%n event(s) of one source</source>
        <translation>
            <numerusform>%n zdarzenie z jednego źródła</numerusform>
            <numerusform>%n zdarzenia z jednego źródła</numerusform>
            <numerusform>%n zdarzeń z jednego źródła</numerusform>
        </translation>
    </message>
    <message>
        <source>a column is missing or not understood</source>
        <translation>brakuje kolumny lub jest niezrozumiała</translation>
    </message>
    <message>
        <source>the record continues over too many lines</source>
        <translation>rekord ciągnie się przez zbyt wiele wierszy</translation>
    </message>
</context>
<context>
    <name>RedactionOptions</name>
    <message>
        <source>kept</source>
        <translation>zostaje</translation>
    </message>
    <message>
        <source>--replacements: &apos;%1&apos; cannot be written: %2.</source>
        <translation>--replacements: nie można zapisać „%1”: %2.</translation>
    </message>
    <message>
        <source>--%1 and --no-redact exclude each other.</source>
        <translation>--%1 i --no-redact wykluczają się.</translation>
    </message>
    <message>
        <source>--hide takes a text that is not empty.</source>
        <translation>--hide wymaga niepustego tekstu.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that name somebody were replaced; --replacements - lists them.</source>
        <translation>
            <numerusform>Zastąpiono %n tekst, który kogoś wskazywał; pokaże go --replacements -.</numerusform>
            <numerusform>Zastąpiono %n teksty, które kogoś wskazywały; pokaże je --replacements -.</numerusform>
            <numerusform>Zastąpiono %n tekstów, które kogoś wskazywały; pokaże je --replacements -.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegistryImporter</name>
    <message>
        <source>the name of a key has no end</source>
        <translation>nazwa klucza nie ma końca</translation>
    </message>
    <message>
        <source>characters of the name of a key, at most %1</source>
        <translation>znaki nazwy klucza, najwyżej %1</translation>
    </message>
    <message>
        <source>the value continues over too many lines</source>
        <translation>wartość ciągnie się przez zbyt wiele wierszy</translation>
    </message>
    <message>
        <source>the value is not one that the registry editor writes</source>
        <translation>wartość nie jest taka, jaką zapisuje edytor rejestru</translation>
    </message>
    <message>
        <source>Windows registry export</source>
        <translation>Eksport rejestru Windows</translation>
    </message>
    <message>
        <source>settings of MSCEP, at most %1</source>
        <translation>ustawienia MSCEP, najwyżej %1</translation>
    </message>
</context>
<context>
    <name>ReportCommand</name>
    <message>
        <source>--logo: &apos;%1&apos; cannot be read: %2.</source>
        <translation>--logo: nie można odczytać „%1”: %2.</translation>
    </message>
    <message>
        <source>--logo takes a PNG, JPEG or SVG file of at most %1 KiB.</source>
        <translation>--logo wymaga pliku PNG, JPEG lub SVG o rozmiarze do %1 KiB.</translation>
    </message>
    <message>
        <source>--output: standard output cannot be written: %1.</source>
        <translation>--output: nie można pisać na standardowe wyjście: %1.</translation>
    </message>
    <message>
        <source>report takes --output FILE; - is standard output.</source>
        <translation>report wymaga --output PLIK; - to standardowe wyjście.</translation>
    </message>
    <message>
        <source>--format is needed: the ending of &apos;%1&apos; names no format.</source>
        <translation>Potrzebne jest --format: rozszerzenie „%1” nie wskazuje formatu.</translation>
    </message>
    <message>
        <source>--format is html, md, json, csv or pdf, not &apos;%1&apos;.</source>
        <translation>--format to html, md, json, csv lub pdf, a nie „%1”.</translation>
    </message>
    <message>
        <source>--template: there is no folder &apos;%1&apos;.</source>
        <translation>--template: nie ma folderu „%1”.</translation>
    </message>
    <message>
        <source>--paper is A4 or Letter, not &apos;%1&apos;.</source>
        <translation>--paper to A4 lub Letter, a nie „%1”.</translation>
    </message>
    <message>
        <source>--output: &apos;%1&apos; cannot be written: %2.</source>
        <translation>--output: nie można zapisać „%1”: %2.</translation>
    </message>
</context>
<context>
    <name>ReportContext</name>
    <message numerus="yes">
        <source>%n more are left out.</source>
        <translation>
            <numerusform>Pominięto jeszcze %n.</numerusform>
            <numerusform>Pominięto jeszcze %n.</numerusform>
            <numerusform>Pominięto jeszcze %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n state(s) that are the same on both sides are not shown.</source>
        <translation>
            <numerusform>Nie pokazano %n stanu, który jest taki sam po obu stronach.</numerusform>
            <numerusform>Nie pokazano %n stanów, które są takie same po obu stronach.</numerusform>
            <numerusform>Nie pokazano %n stanów, które są takie same po obu stronach.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 a line&apos;s number, %2 a sentence about it</extracomment>
        <translation>Wiersz %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>SCEP enrollment report</source>
        <translation>Raport z rejestracji SCEP</translation>
    </message>
    <message>
        <source>The certificate below says where it is to be had: %1</source>
        <translation>Certyfikat poniżej mówi, skąd go pobrać: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the letter of a side of a comparison, %2 its device
----------
%1 the kind of an enrollment, %2 what its log calls it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>SCEP message</source>
        <translation>Komunikat SCEP</translation>
    </message>
</context>
<context>
    <name>ReportNotes</name>
    <message>
        <source>Lines %1 to %2</source>
        <translation>Wiersze od %1 do %2</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Wiersz %1</translation>
    </message>
    <message>
        <source>Device %1</source>
        <translation>Urządzenie %1</translation>
    </message>
    <message>
        <source>Enrollment %1</source>
        <translation>Rejestracja %1</translation>
    </message>
    <message>
        <source>Finding %1 of enrollment %2</source>
        <translation>Ustalenie %1 rejestracji %2</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>Certyfikat %1</translation>
    </message>
    <message>
        <source>%1 of certificate %2</source>
        <translation>%1 certyfikatu %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 number and name of a stage, %2 the log&apos;s own name of a state
----------
a verdict of the person and its reason</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <extracomment>%1 stage and state, %2 a time of day</extracomment>
        <translation>%1, od %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 stage and state, %2 a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3 (%4)</source>
        <extracomment>%1 stage and state, %2 and %3 times of day, %4 how long that is</extracomment>
        <translation>%1, %2–%3 (%4)</translation>
    </message>
    <message>
        <source>State %1 of enrollment %2</source>
        <translation>Stan %1 w rejestracji %2</translation>
    </message>
</context>
<context>
    <name>ReportPictures</name>
    <message>
        <source>SCEP transaction</source>
        <translation>Transakcja SCEP</translation>
    </message>
    <message>
        <source>The steps between device, NDES and CA, in the order of the table below.</source>
        <translation>Kroki między urządzeniem, NDES i CA w kolejności z tabeli poniżej.</translation>
    </message>
    <message>
        <source>%1, shortened</source>
        <translation>%1, skrócone</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 a stage, %2 its outcome</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <translation>%1: %2, %3.</translation>
    </message>
    <message>
        <source>Timeline of the enrollment</source>
        <translation>Oś czasu rejestracji</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Verdicts</source>
        <translation>Werdykty</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Urządzenie</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>Rejestracja</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Werdykt</translation>
    </message>
    <message>
        <source>The evidence tells of no enrollment.</source>
        <translation>Materiał dowodowy nie mówi o żadnej rejestracji.</translation>
    </message>
    <message>
        <source>Verdict of the author of this report</source>
        <translation>Werdykt autora tego raportu</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Powód:</translation>
    </message>
    <message>
        <source>The program says:</source>
        <translation>Program mówi:</translation>
    </message>
    <message>
        <source>Begins:</source>
        <translation>Początek:</translation>
    </message>
    <message>
        <source>What should have followed:</source>
        <translation>Co powinno było nastąpić:</translation>
    </message>
    <message>
        <source>What would tell:</source>
        <translation>Co by to powiedziało:</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Etapy</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etap</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Czas trwania</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Oś czasu</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Materiał dowodowy</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>between the numbers of the first and the last line</extracomment>
        <translation>do</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>prawdopodobne</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Przyczyna</translation>
    </message>
    <message>
        <source>How to fix it</source>
        <translation>Jak to naprawić</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentacja</translation>
    </message>
    <message>
        <source>What the codes mean</source>
        <translation>Co znaczą kody</translation>
    </message>
    <message>
        <source>What followed from it</source>
        <translation>Co z tego wynikło</translation>
    </message>
    <message>
        <source>Also found</source>
        <translation>Znaleziono też</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Uwagi</translation>
    </message>
    <message>
        <source>Lines with notes</source>
        <translation>Wiersze z uwagami</translation>
    </message>
    <message>
        <source>Notes whose place is not in this case any more</source>
        <translation>Uwagi, których miejsca nie ma już w tej sprawie</translation>
    </message>
    <message>
        <source>SCEP transaction</source>
        <translation>Transakcja SCEP</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Krok</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>SCEP messages</source>
        <translation>Komunikaty SCEP</translation>
    </message>
    <message>
        <source>What the evidence covers</source>
        <translation>Co obejmuje materiał dowodowy</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Skąd wiadomo</translation>
    </message>
    <message>
        <source>What is missing, and how to get it</source>
        <translation>Czego brakuje i jak to uzyskać</translation>
    </message>
    <message>
        <source>nothing tells</source>
        <translation>nic o tym nie mówi</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Porównanie</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Różnica</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Zwykle</translation>
    </message>
    <message>
        <source>Here the ways part</source>
        <translation>Tu drogi się rozchodzą</translation>
    </message>
    <message>
        <source>same</source>
        <translation>takie same</translation>
    </message>
    <message>
        <source>as a whole</source>
        <translation>jako całość</translation>
    </message>
    <message>
        <source>Parameters that differ</source>
        <translation>Parametry, które się różnią</translation>
    </message>
    <message>
        <source>Differences of the certificate chain</source>
        <translation>Różnice w łańcuchu certyfikatów</translation>
    </message>
    <message>
        <source>Differences of the evidence</source>
        <translation>Różnice w materiale dowodowym</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>There is more than fits here.</source>
        <translation>Jest tego więcej, niż się tu mieści.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certyfikaty</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certyfikat</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Łańcuch</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Sprawdzenia</translation>
    </message>
    <message>
        <source>The chain is valid.</source>
        <translation>Łańcuch jest ważny.</translation>
    </message>
    <message>
        <source>The chain is not valid.</source>
        <translation>Łańcuch nie jest ważny.</translation>
    </message>
    <message>
        <source>Judged at:</source>
        <translation>Stan na:</translation>
    </message>
    <message>
        <source>Found in:</source>
        <translation>Znaleziono w:</translation>
    </message>
    <message>
        <source>SCEP profiles</source>
        <translation>Profile SCEP</translation>
    </message>
    <message>
        <source>Clocks that differ</source>
        <translation>Zegary, które się różnią</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Źródła</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nie rozpoznano</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Wiersze</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bajty</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Zdarzenia</translation>
    </message>
    <message>
        <source>healthy side of the comparison</source>
        <translation>zdrowa strona porównania</translation>
    </message>
    <message>
        <source>What was used</source>
        <translation>Czego użyto</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reguły</translation>
    </message>
    <message>
        <source>Made:</source>
        <translation>Sporządzono:</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
</context>
<context>
    <name>RequestDecoder</name>
    <message>
        <source>it is not a certificate request (PKCS#10)</source>
        <translation>to nie jest żądanie certyfikatu (PKCS#10)</translation>
    </message>
</context>
<context>
    <name>RevocationListDecoder</name>
    <message>
        <source>it is not a revocation list (CRL)</source>
        <translation>to nie jest lista odwołania certyfikatów (CRL)</translation>
    </message>
    <message>
        <source>size of a revocation list</source>
        <translation>rozmiar listy odwołania</translation>
    </message>
</context>
<context>
    <name>RuleBase</name>
    <message>
        <source>&quot;%1&quot; is not expected in the condition.</source>
        <translation>„%1” jest w warunku nieoczekiwane.</translation>
    </message>
    <message>
        <source>The condition is nested too deeply.</source>
        <translation>Warunek jest zbyt głęboko zagnieżdżony.</translation>
    </message>
    <message>
        <source>A closing parenthesis is missing in the condition.</source>
        <translation>W warunku brakuje nawiasu zamykającego.</translation>
    </message>
    <message>
        <source>The condition ends too early.</source>
        <translation>Warunek kończy się zbyt wcześnie.</translation>
    </message>
    <message>
        <source>The condition names &quot;%1&quot;, which is no selection.</source>
        <translation>Warunek wymienia „%1”, a nie ma takiej selekcji.</translation>
    </message>
    <message>
        <source>&quot;%1 of&quot; is not supported: use 1, any or all.</source>
        <translation>„%1 of” nie jest obsługiwane: użyj 1, any lub all.</translation>
    </message>
    <message>
        <source>No selection is named like &quot;%1&quot;.</source>
        <translation>Żadna selekcja nie nazywa się podobnie do „%1”.</translation>
    </message>
    <message>
        <source>The modifier &quot;%1&quot; is not supported.</source>
        <translation>Modyfikator „%1” nie jest obsługiwany.</translation>
    </message>
    <message>
        <source>&quot;exists&quot; takes true or false.</source>
        <translation>„exists” przyjmuje true lub false.</translation>
    </message>
    <message>
        <source>The regular expression is not valid at character %1: %2.</source>
        <translation>Wyrażenie regularne jest nieprawidłowe przy znaku %1: %2.</translation>
    </message>
    <message>
        <source>A value must be a text, a number or null.</source>
        <translation>Wartość musi być tekstem, liczbą lub null.</translation>
    </message>
    <message>
        <source>The list of values is empty.</source>
        <translation>Lista wartości jest pusta.</translation>
    </message>
    <message>
        <source>The selection is empty.</source>
        <translation>Selekcja jest pusta.</translation>
    </message>
    <message>
        <source>A selection&apos;s list holds maps or keywords.</source>
        <translation>Lista selekcji zawiera mapy lub słowa kluczowe.</translation>
    </message>
    <message>
        <source>The selection &quot;%1&quot; is empty.</source>
        <translation>Selekcja „%1” jest pusta.</translation>
    </message>
    <message>
        <source>The rule has no detection.</source>
        <translation>Reguła nie ma bloku detection.</translation>
    </message>
    <message>
        <source>The detection has no condition.</source>
        <translation>Blok detection nie ma warunku.</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;.</source>
        <translation>Nie ma folderu „%1”.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n rule file(s) of the folder were read.</source>
        <translation>
            <numerusform>Odczytano tylko pierwszy %n plik reguł z folderu.</numerusform>
            <numerusform>Odczytano tylko pierwsze %n pliki reguł z folderu.</numerusform>
            <numerusform>Odczytano tylko pierwszych %n plików reguł z folderu.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule file cannot be opened: %1.</source>
        <translation>Nie można otworzyć pliku reguł: %1.</translation>
    </message>
    <message>
        <source>The rule file is too large.</source>
        <translation>Plik reguł jest za duży.</translation>
    </message>
    <message>
        <source>The id %1 of &quot;%2&quot; belongs to another rule of the same folder.</source>
        <translation>Identyfikator %1 z „%2” należy do innej reguły tego samego folderu.</translation>
    </message>
    <message>
        <source>A field of an example must be a text.</source>
        <translation>Pole przykładu musi być tekstem.</translation>
    </message>
    <message>
        <source>An example is a message or a map of fields.</source>
        <translation>Przykład to komunikat lub mapa pól.</translation>
    </message>
    <message>
        <source>The rule&apos;s id must be a UUID.</source>
        <translation>Pole id reguły musi być identyfikatorem UUID.</translation>
    </message>
    <message>
        <source>The rule&apos;s logsource names no product and no service.</source>
        <translation>Blok logsource reguły nie wymienia ani product, ani service.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no level.</source>
        <translation>„%1” nie jest poziomem.</translation>
    </message>
    <message>
        <source>The rule has no %1.</source>
        <translation>Reguła nie ma pola %1.</translation>
    </message>
    <message>
        <source>The rule has no &quot;scep&quot; block.</source>
        <translation>Reguła nie ma bloku „scep”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known in the &quot;scep&quot; block.</source>
        <translation>Element „%1” nie jest znany w bloku „scep”.</translation>
    </message>
    <message>
        <source>The &quot;scep&quot; block names no stage.</source>
        <translation>Blok „scep” nie wymienia etapu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no valid value here.</source>
        <translation>„%1” nie jest tu prawidłową wartością.</translation>
    </message>
    <message>
        <source>&quot;captures&quot; is a map from capture to field.</source>
        <translation>„captures” to mapa z przechwyceń na pola.</translation>
    </message>
    <message>
        <source>The rule needs at least one example that matches and one that is rejected.</source>
        <translation>Reguła wymaga co najmniej jednego przykładu pasującego i jednego odrzuconego.</translation>
    </message>
    <message numerus="yes">
        <source>The detection has no text of at least %n character(s) that every match must hold.</source>
        <translation>
            <numerusform>Blok detection nie ma tekstu o długości co najmniej %n znaku, który musi zawierać każde dopasowanie.</numerusform>
            <numerusform>Blok detection nie ma tekstu o długości co najmniej %n znaków, który musi zawierać każde dopasowanie.</numerusform>
            <numerusform>Blok detection nie ma tekstu o długości co najmniej %n znaków, który musi zawierać każde dopasowanie.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule does not match its example.</source>
        <translation>Reguła nie pasuje do swojego przykładu.</translation>
    </message>
    <message>
        <source>The rule matches an example that it must reject.</source>
        <translation>Reguła pasuje do przykładu, który musi odrzucić.</translation>
    </message>
    <message>
        <source>A rule is a map of keys.</source>
        <translation>Reguła to mapa kluczy.</translation>
    </message>
    <message>
        <source>The YAML is not valid: %1.</source>
        <translation>Kod YAML jest nieprawidłowy: %1.</translation>
    </message>
    <message>
        <source>A text or a list of texts is expected here.</source>
        <translation>Oczekiwany jest tu tekst lub lista tekstów.</translation>
    </message>
    <message>
        <source>A text is expected here.</source>
        <translation>Oczekiwany jest tu tekst.</translation>
    </message>
    <message numerus="yes">
        <source>A value has at most %n character(s).</source>
        <translation>
            <numerusform>Wartość może mieć najwyżej %n znak.</numerusform>
            <numerusform>Wartość może mieć najwyżej %n znaki.</numerusform>
            <numerusform>Wartość może mieć najwyżej %n znaków.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule files of the folder are too large together; those after this one were not read.</source>
        <translation>Pliki reguł w folderze są razem za duże; dalszych po tym pliku nie odczytano.</translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n rule(s); &quot;%1&quot; was left out.</source>
        <translation>
            <numerusform>Reguł jest więcej niż %n; pominięto „%1”.</numerusform>
            <numerusform>Reguł jest więcej niż %n; pominięto „%1”.</numerusform>
            <numerusform>Reguł jest więcej niż %n; pominięto „%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>An experimental rule has the level medium at most.</source>
        <translation>Reguła eksperymentalna może mieć najwyżej poziom medium.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no status.</source>
        <translation>„%1” nie jest stanem reguły.</translation>
    </message>
    <message numerus="yes">
        <source>The expression is slow: it has no text of at least %n character(s) that every match must hold, and no other test stands before it.</source>
        <translation>
            <numerusform>Wyrażenie jest wolne: nie ma tekstu o długości co najmniej %n znaku, który musi wystąpić w każdym dopasowaniu, i nie poprzedza go inny test.</numerusform>
            <numerusform>Wyrażenie jest wolne: nie ma tekstu o długości co najmniej %n znaków, który musi wystąpić w każdym dopasowaniu, i nie poprzedza go inny test.</numerusform>
            <numerusform>Wyrażenie jest wolne: nie ma tekstu o długości co najmniej %n znaków, który musi wystąpić w każdym dopasowaniu, i nie poprzedza go inny test.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rule makes a finding, but names no cause or no fix.</source>
        <translation>Reguła tworzy ustalenie, ale nie podaje przyczyny lub sposobu naprawy.</translation>
    </message>
    <message numerus="yes">
        <source>The rule has more than %n value(s), or aliases stand for them.</source>
        <translation>
            <numerusform>Reguła ma więcej niż %n wartość albo zastępują je aliasy.</numerusform>
            <numerusform>Reguła ma więcej niż %n wartości albo zastępują je aliasy.</numerusform>
            <numerusform>Reguła ma więcej niż %n wartości albo zastępują je aliasy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rule is nested deeper than %n level(s).</source>
        <translation>
            <numerusform>Reguła jest zagnieżdżona głębiej niż na %n poziom.</numerusform>
            <numerusform>Reguła jest zagnieżdżona głębiej niż na %n poziomy.</numerusform>
            <numerusform>Reguła jest zagnieżdżona głębiej niż na %n poziomów.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is there twice.</source>
        <translation>Klucz „%1” występuje dwa razy.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known in the block &quot;%2&quot;.</source>
        <translation>„%1” nie jest znane w bloku „%2”.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key of a rule.</source>
        <translation>„%1” nie jest kluczem reguły.</translation>
    </message>
    <message>
        <source>Too many faults; the rest of the file was not read.</source>
        <translation>Za dużo błędów; reszty pliku nie odczytano.</translation>
    </message>
    <message>
        <source>The texts of a rule are a map of keys.</source>
        <translation>Teksty reguły to mapa kluczy.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text of a rule.</source>
        <translation>„%1” nie jest tekstem reguły.</translation>
    </message>
    <message>
        <source>The texts of %1 were given before.</source>
        <translation>Teksty reguły %1 podano już wcześniej.</translation>
    </message>
    <message>
        <source>The texts have another number of steps than the rule.</source>
        <translation>Teksty mają inną liczbę kroków niż reguła.</translation>
    </message>
    <message>
        <source>A file of texts is a map from the ids of rules.</source>
        <translation>Plik tekstów to mapa, której kluczami są identyfikatory reguł.</translation>
    </message>
</context>
<context>
    <name>Scep::Actions</name>
    <message>
        <source>&amp;Import Files…</source>
        <translation>&amp;Importuj pliki…</translation>
    </message>
    <message>
        <source>Add logs and certificates to this case</source>
        <translation>Dodaje dzienniki i certyfikaty do tej sprawy</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>Importuj &amp;folder…</translation>
    </message>
    <message>
        <source>Add everything in a folder to this case</source>
        <translation>Dodaje do tej sprawy wszystko, co jest w folderze</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>&amp;New Case</source>
        <translation>&amp;Nowa sprawa</translation>
    </message>
    <message>
        <source>Put this case aside and begin an empty one</source>
        <translation>Odkłada tę sprawę i rozpoczyna pustą</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Zakończ</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Zamyka program</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <source>&amp;Find in Log</source>
        <translation>&amp;Znajdź w dzienniku</translation>
    </message>
    <message>
        <source>Search the log that is shown</source>
        <translation>Przeszukuje wyświetlany dziennik</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Znajdź &amp;następne</translation>
    </message>
    <message>
        <source>Go to the next match</source>
        <translation>Przechodzi do następnego trafienia</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>Znajdź &amp;poprzednie</translation>
    </message>
    <message>
        <source>Go to the previous match</source>
        <translation>Przechodzi do poprzedniego trafienia</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Resetuj układ</translation>
    </message>
    <message>
        <source>Put all panes back to where they were at first</source>
        <translation>Przywraca wszystkie panele na ich pierwotne miejsca</translation>
    </message>
    <message>
        <source>&amp;Next Enrollment</source>
        <translation>&amp;Następna rejestracja</translation>
    </message>
    <message>
        <source>Show the next certificate request of the case</source>
        <translation>Pokazuje następne żądanie certyfikatu w tej sprawie</translation>
    </message>
    <message>
        <source>Ctrl+PgDown</source>
        <translation>Ctrl+PgDown</translation>
    </message>
    <message>
        <source>&amp;Previous Enrollment</source>
        <translation>&amp;Poprzednia rejestracja</translation>
    </message>
    <message>
        <source>Show the previous certificate request of the case</source>
        <translation>Pokazuje poprzednie żądanie certyfikatu w tej sprawie</translation>
    </message>
    <message>
        <source>Ctrl+PgUp</source>
        <translation>Ctrl+PgUp</translation>
    </message>
    <message>
        <source>Show &amp;Evidence</source>
        <translation>Pokaż &amp;dowód</translation>
    </message>
    <message>
        <source>Show the log line that proves the verdict</source>
        <translation>Pokazuje wiersz dziennika, który dowodzi werdyktu</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation>Ctrl+J</translation>
    </message>
    <message>
        <source>&amp;About SCEP Workbench</source>
        <translation>&amp;SCEP Workbench – informacje</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Wersja i licencja</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>&amp;Qt – informacje</translation>
    </message>
    <message>
        <source>About the library behind the window</source>
        <translation>O bibliotece, na której opiera się okno</translation>
    </message>
    <message>
        <source>Copy what is selected as text</source>
        <translation>Kopiuje zaznaczone jako tekst</translation>
    </message>
    <message>
        <source>Ne&amp;xt Pane</source>
        <translation>&amp;Następny panel</translation>
    </message>
    <message>
        <source>Move the focus to the next pane</source>
        <translation>Przenosi fokus do następnego panelu</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Pre&amp;vious Pane</source>
        <translation>&amp;Poprzedni panel</translation>
    </message>
    <message>
        <source>Move the focus to the previous pane</source>
        <translation>Przenosi fokus do poprzedniego panelu</translation>
    </message>
    <message>
        <source>Shift+F6</source>
        <translation>Shift+F6</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Cofnij</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Cofnij ostatnią decyzję</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>P&amp;onów</translation>
    </message>
    <message>
        <source>Decide again as before</source>
        <translation>Przywróć cofniętą decyzję</translation>
    </message>
    <message>
        <source>Follow Growing &amp;Files</source>
        <translation>Ś&amp;ledź rosnące pliki</translation>
    </message>
    <message>
        <source>Read a file on by itself when it grows</source>
        <translation>Doczytuj plik samoczynnie, gdy rośnie</translation>
    </message>
    <message>
        <source>Cl&amp;ock of Source…</source>
        <translation>&amp;Zegar źródła…</translation>
    </message>
    <message>
        <source>Set the time zone and clock offset of the selected source</source>
        <translation>Ustaw strefę czasową i przesunięcie zegara wybranego źródła</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>&amp;Read Source Again</source>
        <translation>&amp;Odczytaj źródło ponownie</translation>
    </message>
    <message>
        <source>Read the file of the selected source as it is now</source>
        <translation>Odczytaj plik wybranego źródła w obecnej postaci</translation>
    </message>
    <message>
        <source>&amp;Look Up Error Code…</source>
        <translation>Wy&amp;jaśnij kod błędu…</translation>
    </message>
    <message>
        <source>What an error code means: the one at the cursor, or one that you type</source>
        <translation>Co oznacza kod błędu: ten przy kursorze lub wpisany</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Apply Proposed Clock</source>
        <translation>Zastosuj &amp;proponowany zegar</translation>
    </message>
    <message>
        <source>Adds to the times of the selected source what its exchanges with another source tell</source>
        <translation>Dodaje do czasów wybranego źródła to, co wynika z jego wymian z innym źródłem</translation>
    </message>
    <message>
        <source>Show &amp;ASN.1…</source>
        <translation>Pokaż &amp;ASN.1…</translation>
    </message>
    <message>
        <source>Take the selected certificate or SCEP message apart, element by element</source>
        <translation>Rozkłada wybrany certyfikat lub komunikat SCEP element po elemencie</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Porównaj</translation>
    </message>
    <message>
        <source>Set the shown certificate request beside one that went well</source>
        <translation>Zestawia pokazane żądanie certyfikatu z takim, które się powiodło</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>Next &amp;Difference</source>
        <translation>Następna &amp;różnica</translation>
    </message>
    <message>
        <source>Go to the next row that differs</source>
        <translation>Przechodzi do następnego wiersza, który się różni</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Ctrl+Down</translation>
    </message>
    <message>
        <source>Previous D&amp;ifference</source>
        <translation>Poprzednia r&amp;óżnica</translation>
    </message>
    <message>
        <source>Go to the row before that differs</source>
        <translation>Przechodzi do poprzedniego wiersza, który się różni</translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation>Ctrl+Up</translation>
    </message>
    <message>
        <source>&amp;Open Case…</source>
        <translation>&amp;Otwórz sprawę…</translation>
    </message>
    <message>
        <source>Go on with a case that was saved</source>
        <translation>Kontynuuj zapisaną sprawę</translation>
    </message>
    <message>
        <source>Ctrl+Alt+O</source>
        <translation>Ctrl+Alt+O</translation>
    </message>
    <message>
        <source>&amp;Save Case</source>
        <translation>Z&amp;apisz sprawę</translation>
    </message>
    <message>
        <source>Keep evidence, notes and decisions in a file</source>
        <translation>Zachowaj materiał, notatki i decyzje w pliku</translation>
    </message>
    <message>
        <source>Save Case &amp;As…</source>
        <translation>Zapisz sprawę &amp;jako…</translation>
    </message>
    <message>
        <source>Keep the case in a file of another name</source>
        <translation>Zachowaj sprawę w pliku o innej nazwie</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>&amp;Merge Case…</source>
        <translation>Do&amp;łącz sprawę…</translation>
    </message>
    <message>
        <source>Add evidence, notes and decisions of another case to this one</source>
        <translation>Dodaj do tej sprawy materiał, notatki i decyzje innej</translation>
    </message>
    <message>
        <source>Add No&amp;te…</source>
        <translation>Dodaj no&amp;tatkę…</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>C&amp;hange Note…</source>
        <translation>Z&amp;mień notatkę…</translation>
    </message>
    <message>
        <source>Change the selected note</source>
        <translation>Zmień zaznaczoną notatkę</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>Remo&amp;ve Note</source>
        <translation>&amp;Usuń notatkę</translation>
    </message>
    <message>
        <source>Take the selected note away</source>
        <translation>Usuń zaznaczoną notatkę</translation>
    </message>
    <message>
        <source>Ctrl+Backspace</source>
        <translation>Ctrl+Backspace</translation>
    </message>
    <message>
        <source>&amp;Search Notes</source>
        <translation>Szu&amp;kaj w notatkach</translation>
    </message>
    <message>
        <source>Find notes by their words</source>
        <translation>Znajdź notatki po ich słowach</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>&amp;Export Report…</source>
        <translation>&amp;Eksportuj raport…</translation>
    </message>
    <message>
        <source>Write what was found for others, without what names anybody</source>
        <translation>Zapisuje wyniki dla innych, bez danych, które kogoś wskazują</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>P&amp;aste as Evidence</source>
        <translation>&amp;Wklej jako dowód</translation>
    </message>
    <message>
        <source>Add the text or the files on the clipboard to this case</source>
        <translation>Dodaje do sprawy tekst lub pliki ze schowka</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Ws&amp;tecz</translation>
    </message>
    <message>
        <source>Go to where you were before</source>
        <translation>Wraca do poprzedniego miejsca</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>Napr&amp;zód</translation>
    </message>
    <message>
        <source>Go to where you came back from</source>
        <translation>Przechodzi tam, skąd był powrót</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Polecenia…</translation>
    </message>
    <message>
        <source>Find a command by its name and run it</source>
        <translation>Znajduje polecenie po nazwie i wykonuje je</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Skróty klawiszowe…</translation>
    </message>
    <message>
        <source>See and change the keys of all commands</source>
        <translation>Pokazuje i zmienia klawisze wszystkich poleceń</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Podręcznik</translation>
    </message>
    <message>
        <source>How to collect evidence, read a verdict, write a rule</source>
        <translation>Jak zebrać materiał, odczytać werdykt, napisać regułę</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>A&amp;ll Enrollments</source>
        <translation>&amp;Wszystkie rejestracje</translation>
    </message>
    <message>
        <source>Show all certificate requests of the case in a table, stage by stage</source>
        <translation>Pokaż wszystkie żądania certyfikatów sprawy w tabeli, etap po etapie</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Compare &amp;with One More…</source>
        <translation>Porównaj z &amp;jeszcze jedną…</translation>
    </message>
    <message>
        <source>Set one more certificate request beside those that are compared, of this case or another</source>
        <translation>Zestaw z porównywanymi jeszcze jedno żądanie certyfikatu, z tej lub innej sprawy</translation>
    </message>
    <message>
        <source>Ctrl+Shift+W</source>
        <translation>Ctrl+Shift+W</translation>
    </message>
    <message>
        <source>P&amp;ut States Side by Side</source>
        <translation>Z&amp;estaw stany obok siebie</translation>
    </message>
    <message>
        <source>Put a state of the good one beside one of the others, or apart again</source>
        <translation>Postaw stan dobrej rejestracji obok stanu innej albo znów je rozdziel</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>&amp;Go to Line or Time…</source>
        <translation>Przejdź do wiersza lub &amp;czasu…</translation>
    </message>
    <message>
        <source>Show a line by its number or its time</source>
        <translation>Pokaż wiersz o podanym numerze lub czasie</translation>
    </message>
    <message>
        <source>Show &amp;Only Lines Like This</source>
        <translation>Pokaż tylko w&amp;iersze podobne do tego</translation>
    </message>
    <message>
        <source>Hide all lines that say something else than the current one</source>
        <translation>Ukryj wszystkie wiersze, które mówią coś innego niż bieżący</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Ctrl+Shift+I</translation>
    </message>
    <message>
        <source>&amp;Hide Lines Like This</source>
        <translation>&amp;Ukryj wiersze podobne do tego</translation>
    </message>
    <message>
        <source>Hide all lines that say the same as the current one</source>
        <translation>Ukryj wszystkie wiersze, które mówią to samo co bieżący</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>Show All &amp;Lines</source>
        <translation>Pokaż w&amp;szystkie wiersze</translation>
    </message>
    <message>
        <source>Take all filters of the log away</source>
        <translation>Usuń wszystkie filtry dziennika</translation>
    </message>
    <message>
        <source>&amp;Bookmark Line</source>
        <translation>Zak&amp;ładka w wierszu</translation>
    </message>
    <message>
        <source>Mark the current line of the log to come back to it, or not any more</source>
        <translation>Oznacz bieżący wiersz dziennika, aby do niego wrócić, albo usuń oznaczenie</translation>
    </message>
    <message>
        <source>Ctrl+F2</source>
        <translation>Ctrl+F2</translation>
    </message>
    <message>
        <source>Next Boo&amp;kmark</source>
        <translation>Nastę&amp;pna zakładka</translation>
    </message>
    <message>
        <source>Go to the next line of the log with a bookmark</source>
        <translation>Przejdź do następnego wiersza dziennika z zakładką</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Previous Book&amp;mark</source>
        <translation>Poprze&amp;dnia zakładka</translation>
    </message>
    <message>
        <source>Go to the line with a bookmark before this one</source>
        <translation>Przejdź do poprzedniego wiersza z zakładką</translation>
    </message>
    <message>
        <source>Shift+F2</source>
        <translation>Shift+F2</translation>
    </message>
    <message>
        <source>Let long lines of the log go on below themselves</source>
        <translation>Długie wiersze dziennika są kontynuowane poniżej</translation>
    </message>
    <message>
        <source>Show what stands in the current line: fields, XML, JSON, octets, and what is encoded in it</source>
        <translation>Pokaż, co zawiera bieżący wiersz: pola, XML, JSON, oktety i to, co jest w nim zakodowane</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Deco&amp;de This</source>
        <translation>Zd&amp;ekoduj</translation>
    </message>
    <message>
        <source>Take apart what is encoded in the current line: base64, URLs, certificates, SCEP messages</source>
        <translation>Rozbierz to, co jest zakodowane w bieżącym wierszu: base64, adresy URL, certyfikaty, komunikaty SCEP</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation>Ctrl+Shift+K</translation>
    </message>
    <message>
        <source>Logs on &amp;One Clock…</source>
        <translation>Dzienniki na &amp;jednym zegarze…</translation>
    </message>
    <message>
        <source>Show the records of all sources one below the other, in the order of time</source>
        <translation>Pokaż zapisy wszystkich źródeł jeden pod drugim, w kolejności czasu</translation>
    </message>
    <message>
        <source>Ctrl+Shift+G</source>
        <translation>Ctrl+Shift+G</translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation>Czasy w &amp;UTC</translation>
    </message>
    <message>
        <source>Show times in UTC; their order stays as it is</source>
        <translation>Pokaż czasy w UTC; ich kolejność się nie zmienia</translation>
    </message>
    <message>
        <source>Times in This Computer&apos;s &amp;Zone</source>
        <translation>Czasy w strefie tego &amp;komputera</translation>
    </message>
    <message>
        <source>Show times in the time zone of this computer; their order stays as it is</source>
        <translation>Pokaż czasy w strefie czasowej tego komputera; ich kolejność się nie zmienia</translation>
    </message>
    <message>
        <source>Ctrl+Shift+B</source>
        <translation>Ctrl+Shift+B</translation>
    </message>
    <message>
        <source>&amp;Wrap Long Lines</source>
        <translation>&amp;Zawijaj długie wiersze</translation>
    </message>
    <message>
        <source>L&amp;ine Details</source>
        <translation>Szcze&amp;góły wiersza</translation>
    </message>
    <message>
        <source>Ctrl+Shift+J</source>
        <translation>Ctrl+Shift+J</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>No&amp;we okno</translation>
    </message>
    <message>
        <source>Open one more window, for another case</source>
        <translation>Otwórz kolejne okno, dla innej sprawy</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Colours, language, your own rules, what is kept in a case</source>
        <translation>Kolory, język, własne reguły, co jest przechowywane w sprawie</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>Pr&amp;eferencje…</translation>
    </message>
    <message>
        <source>&amp;Save Certificate As…</source>
        <translation>Zapisz certyfikat j&amp;ako…</translation>
    </message>
    <message>
        <source>Write the shown certificate to a file, as DER or as PEM</source>
        <translation>Zapisz pokazany certyfikat do pliku, jako DER lub PEM</translation>
    </message>
    <message>
        <source>Copy Certificate as &amp;PEM</source>
        <translation>Kopiuj certyfikat jako &amp;PEM</translation>
    </message>
    <message>
        <source>Copy the shown certificate as text</source>
        <translation>Skopiuj pokazany certyfikat jako tekst</translation>
    </message>
    <message>
        <source>Device o&amp;f Source…</source>
        <translation>Urządzen&amp;ie źródła…</translation>
    </message>
    <message>
        <source>Say which device the selected source is of, where its events and its folder do not</source>
        <translation>Określa, z jakiego urządzenia pochodzi wybrane źródło, gdy nie mówią tego jego zdarzenia ani folder</translation>
    </message>
    <message>
        <source>Line Up Colu&amp;mns</source>
        <translation>Wyrównaj kolu&amp;mny</translation>
    </message>
    <message>
        <source>Bring the columns of the log below each other, under their names</source>
        <translation>Ustawia kolumny dziennika jedną pod drugą, pod ich nazwami</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Write down what matters about the line, state, request, finding or certificate that is selected</source>
        <translation>Zapisz, co jest ważne w zaznaczonym wierszu, stanie, żądaniu, ustaleniu lub certyfikacie</translation>
    </message>
    <message>
        <source>Show which files are copied into the case and which are only referenced</source>
        <translation>Pokazuje, które pliki są skopiowane do sprawy, a do których są tylko odsyłacze</translation>
    </message>
    <message>
        <source>Fi&amp;les of the Case…</source>
        <translation>&amp;Pliki sprawy…</translation>
    </message>
</context>
<context>
    <name>Scep::AnnotationModel</name>
    <message>
        <source>Marked</source>
        <translation>Zaznaczone</translation>
    </message>
    <message>
        <source>Own verdict: %1</source>
        <comment>an outcome</comment>
        <translation>Własny werdykt: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>own verdict, reason</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>own verdict, note</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>place and colour of a note</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · not in the report</source>
        <comment>place of a note</comment>
        <translation>%1 · poza raportem</translation>
    </message>
    <message>
        <source>Note: %1, %2</source>
        <translation>Notatka: %1, %2</translation>
    </message>
</context>
<context>
    <name>Scep::Asn1Dialog</name>
    <message>
        <source>%1: %2</source>
        <comment>kind and name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>ASN.1</source>
        <translation>ASN.1</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elementy</translation>
    </message>
    <message>
        <source>Octets</source>
        <translation>Oktety</translation>
    </message>
    <message>
        <source>The selected element</source>
        <translation>Wybrany element</translation>
    </message>
    <message>
        <source>Copy &amp;PEM</source>
        <translation>Kopiuj &amp;PEM</translation>
    </message>
    <message>
        <source>Copy He&amp;x</source>
        <translation>Kopiuj &amp;szesnastkowo</translation>
    </message>
    <message>
        <source>The octets of the selected element</source>
        <translation>Oktety wybranego elementu</translation>
    </message>
    <message>
        <source>Copy &amp;Text</source>
        <translation>Kopiuj &amp;tekst</translation>
    </message>
    <message>
        <source>The selected element and what is inside it, a line each</source>
        <translation>Wybrany element i to, co w nim jest, każdy w osobnym wierszu</translation>
    </message>
    <message>
        <source>Show &amp;Evidence</source>
        <translation>Pokaż &amp;dowód</translation>
    </message>
    <message>
        <source>Show the line or file that this was found in</source>
        <translation>Pokazuje wiersz lub plik, w którym to znaleziono</translation>
    </message>
    <message>
        <source>All of it, as PEM</source>
        <translation>Całość jako PEM</translation>
    </message>
    <message>
        <source>There is no PEM of it: it holds a key or password that is not kept, or is of a kind that has none</source>
        <translation>Nie ma postaci PEM: zawiera klucz lub hasło, które nie są zachowywane, albo jest to rodzaj, który jej nie ma</translation>
    </message>
    <message>
        <source>Nothing in this case is encoded in ASN.1. Add certificates, requests, or logs with SCEP messages in them.</source>
        <translation>Nic w tej sprawie nie jest zakodowane w ASN.1. Dodaj certyfikaty, żądania lub dzienniki z komunikatami SCEP.</translation>
    </message>
    <message>
        <source>It stands encoded inside the string above it.</source>
        <translation>Jest zakodowany wewnątrz ciągu, który stoi nad nim.</translation>
    </message>
    <message>
        <source>&amp;Object:</source>
        <translation>&amp;Obiekt:</translation>
    </message>
</context>
<context>
    <name>Scep::Asn1TreeModel</name>
    <message>
        <source>indefinite</source>
        <translation>nieokreślona</translation>
    </message>
    <message>
        <source>inside: %1</source>
        <translation>wewnątrz: %1</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>przesunięcie %1</translation>
    </message>
    <message>
        <source>length %1</source>
        <translation>długość %1</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Przesunięcie</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Długość</translation>
    </message>
</context>
<context>
    <name>Scep::CaseController</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of files</comment>
        <translation>
            <numerusform>%1 i jeszcze %n</numerusform>
            <numerusform>%1 i jeszcze %n</numerusform>
            <numerusform>%1 i jeszcze %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is a case that was not saved under a name: %n note(s), last changed %1.</source>
        <translation>
            <numerusform>Jest sprawa, której nie zapisano pod nazwą: %n notatka, ostatnia zmiana %1.</numerusform>
            <numerusform>Jest sprawa, której nie zapisano pod nazwą: %n notatki, ostatnia zmiana %1.</numerusform>
            <numerusform>Jest sprawa, której nie zapisano pod nazwą: %n notatek, ostatnia zmiana %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open It</source>
        <translation>&amp;Otwórz ją</translation>
    </message>
    <message>
        <source>&amp;Discard It</source>
        <translation>O&amp;drzuć ją</translation>
    </message>
    <message>
        <source>&amp;Locate %1…</source>
        <translation>&amp;Wskaż %1…</translation>
    </message>
    <message>
        <source>Not all of the case is as it was kept:</source>
        <translation>Nie wszystko w sprawie jest takie, jak zachowano:</translation>
    </message>
    <message>
        <source>Locate %1</source>
        <translation>Wskaż %1</translation>
    </message>
    <message>
        <source>Saving cancelled. The case is kept where it was.</source>
        <translation>Anulowano zapisywanie. Sprawa pozostaje tam, gdzie była.</translation>
    </message>
    <message>
        <source>Saving %1: %2 of %3</source>
        <comment>name and amounts of data</comment>
        <translation>Zapisywanie %1: %2 z %3</translation>
    </message>
    <message numerus="yes">
        <source>Saved as %1. %n file(s) (%2) copied into the case.</source>
        <comment>name and amount of data</comment>
        <translation>
            <numerusform>Zapisano jako %1. Do sprawy skopiowano %n plik (%2).</numerusform>
            <numerusform>Zapisano jako %1. Do sprawy skopiowano %n pliki (%2).</numerusform>
            <numerusform>Zapisano jako %1. Do sprawy skopiowano %n plików (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) (%1) only referenced: larger than %2, or not to be copied.</source>
        <comment>amounts of data</comment>
        <translation>
            <numerusform>Tylko odsyłacz do %n pliku (%1): większego niż %2 lub nieprzeznaczonego do kopiowania.</numerusform>
            <numerusform>Tylko odsyłacze do %n plików (%1): większych niż %2 lub nieprzeznaczonych do kopiowania.</numerusform>
            <numerusform>Tylko odsyłacze do %n plików (%1): większych niż %2 lub nieprzeznaczonych do kopiowania.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show Files</source>
        <translation>&amp;Pokaż pliki</translation>
    </message>
</context>
<context>
    <name>Scep::CasePage</name>
    <message>
        <source>No enrollment is selected.
Choose a device or a certificate request on the left to see what became of it.</source>
        <translation>Nie wybrano żadnej rejestracji.
Wybierz po lewej urządzenie lub żądanie certyfikatu, aby zobaczyć, co się z nim stało.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Oś czasu</translation>
    </message>
    <message>
        <source>This case has certificates, but no device log yet.
Their chain is on the right. Add the log of the device to see how the certificate was requested and delivered.</source>
        <translation>Ta sprawa zawiera certyfikaty, ale nie ma jeszcze dziennika urządzenia.
Ich łańcuch jest po prawej stronie. Dodaj dziennik urządzenia, aby zobaczyć, jak zażądano certyfikatu i jak go dostarczono.</translation>
    </message>
    <message>
        <source>No certificate request was found in these logs.
They may not reach back to it, or be written without debug messages. Add a log of the time of the request.</source>
        <translation>W tych dziennikach nie znaleziono żądania certyfikatu.
Mogą nie sięgać do niego wstecz albo nie zawierać komunikatów debugowania. Dodaj dziennik z czasu żądania.</translation>
    </message>
    <message>
        <source>None of these files was recognised.
Choose a file on the left to read why.</source>
        <translation>Żadnego z tych plików nie rozpoznano.
Wybierz plik po lewej, aby przeczytać dlaczego.</translation>
    </message>
</context>
<context>
    <name>Scep::CertificateTableModel</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n niezaliczone</numerusform>
            <numerusform>%n niezaliczone</numerusform>
            <numerusform>%n niezaliczonych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n ostrzeżenie</numerusform>
            <numerusform>%n ostrzeżenia</numerusform>
            <numerusform>%n ostrzeżeń</numerusform>
        </translation>
    </message>
    <message>
        <source>passed</source>
        <translation>w porządku</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>ważny</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>niepełny</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Wystawca</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Ważny do</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Klucz</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Łańcuch</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Sprawdzenia</translation>
    </message>
    <message>
        <source>A CA certificate: it is judged in the chains of the certificates below it</source>
        <translation>Certyfikat CA: jest oceniany w łańcuchach wystawionych pod nim certyfikatów</translation>
    </message>
    <message>
        <source>No chain was built for this certificate</source>
        <translation>Dla tego certyfikatu nie zbudowano łańcucha</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numer seryjny</translation>
    </message>
</context>
<context>
    <name>Scep::CertificateView</name>
    <message>
        <source>Not in evidence</source>
        <translation>Brak w materiale</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kontrole</translation>
    </message>
    <message>
        <source>SCEP message</source>
        <translation>Komunikat SCEP</translation>
    </message>
    <message>
        <source>in.%1</source>
        <comment>offset inside the enveloped data</comment>
        <translation>wewn. %1</translation>
    </message>
    <message>
        <source>%1 (cut)</source>
        <translation>%1 (ucięte)</translation>
    </message>
    <message>
        <source>Element by element</source>
        <translation>Element po elemencie</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) did not apply:</source>
        <translation>
            <numerusform>%n sprawdzenie nie miało zastosowania:</numerusform>
            <numerusform>%n sprawdzenia nie miały zastosowania:</numerusform>
            <numerusform>%n sprawdzeń nie miało zastosowania:</numerusform>
        </translation>
    </message>
    <message>
        <source>In the chain</source>
        <translation>W łańcuchu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is judged, and the verdict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: no such evidence was given</source>
        <translation>%1: nie podano takich dowodów</translation>
    </message>
    <message>
        <source>%1 (not in evidence)</source>
        <translation>%1 (brak w dowodach)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>witness and CA</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, which is not of this chain</source>
        <translation>%1: %2, spoza tego łańcucha</translation>
    </message>
    <message>
        <source>Who names which CA</source>
        <translation>Kto wskazuje które CA</translation>
    </message>
    <message>
        <source>Hide the extensions</source>
        <translation>Ukryj rozszerzenia</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n extension(s) one by one, with their octets</source>
        <translation>
            <numerusform>Pokaż %n rozszerzenie wraz z oktetami</numerusform>
            <numerusform>Pokaż po kolei %n rozszerzenia wraz z oktetami</numerusform>
            <numerusform>Pokaż po kolei %n rozszerzeń wraz z oktetami</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::CertificatesDialog</name>
    <message>
        <source>Certificates of the Case</source>
        <translation>Certyfikaty sprawy</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filtr:</translation>
    </message>
    <message>
        <source>Name, issuer, serial number, thumbprint, verdict</source>
        <translation>Nazwa, wystawca, numer seryjny, odcisk, ocena</translation>
    </message>
    <message>
        <source>Certificates of the case</source>
        <translation>Certyfikaty sprawy</translation>
    </message>
    <message>
        <source>Two certificates side by side</source>
        <translation>Dwa certyfikaty obok siebie</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <source>Copy the comparison, or the selected rows</source>
        <translation>Kopiuj porównanie albo zaznaczone wiersze</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n certificate(s)</source>
        <translation>
            <numerusform>%1 z %n certyfikatu</numerusform>
            <numerusform>%1 z %n certyfikatów</numerusform>
            <numerusform>%1 z %n certyfikatów</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Różnica</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>różne</translation>
    </message>
    <message>
        <source>same</source>
        <translation>takie same</translation>
    </message>
    <message>
        <source>Select one certificate to see it in the main window; select two (Ctrl and click, or Shift and an arrow key) to compare them.</source>
        <translation>Zaznacz jeden certyfikat, aby zobaczyć go w głównym oknie, albo dwa (Ctrl i kliknięcie lub Shift i strzałka), aby je porównać.</translation>
    </message>
</context>
<context>
    <name>Scep::ChainModel</name>
    <message>
        <source>%1 %2 · %3 · to %4</source>
        <translation>%1 %2 · %3 · do %4</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>ok, with warnings</source>
        <translation>w porządku, z ostrzeżeniami</translation>
    </message>
</context>
<context>
    <name>Scep::ChainPane</name>
    <message>
        <source>The chain is complete and its signatures verify.</source>
        <translation>Łańcuch jest kompletny, a jego podpisy są prawidłowe.</translation>
    </message>
    <message>
        <source>The chain is complete and valid at %1.</source>
        <translation>Łańcuch jest kompletny i ważny w chwili %1.</translation>
    </message>
    <message>
        <source>The chain is incomplete: an issuer is not in evidence.</source>
        <translation>Łańcuch jest niekompletny: wystawcy nie ma w materiale.</translation>
    </message>
    <message>
        <source>The chain is complete, but not valid: see the marked link.</source>
        <translation>Łańcuch jest kompletny, ale nieważny: zobacz oznaczone ogniwo.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certyfikat</translation>
    </message>
    <message>
        <source>Certificate chain</source>
        <translation>Łańcuch certyfikatów</translation>
    </message>
    <message>
        <source>No certificate in this case. Add the issued certificate, the root, or the answer to GetCACert (.cer, .pem, .p7b) to see the chain.</source>
        <translation>W tej sprawie nie ma certyfikatu. Dodaj wystawiony certyfikat, certyfikat główny lub odpowiedź na GetCACert (.cer, .pem, .p7b), aby zobaczyć łańcuch.</translation>
    </message>
    <message>
        <source>%1 (of this enrollment)</source>
        <translation>%1 (z tej rejestracji)</translation>
    </message>
    <message>
        <source>SCEP &amp;messages</source>
        <translation>&amp;Komunikaty SCEP</translation>
    </message>
    <message>
        <source>Details of the certificate or message</source>
        <translation>Szczegóły certyfikatu lub komunikatu</translation>
    </message>
    <message>
        <source>SCEP messages</source>
        <translation>Komunikaty SCEP</translation>
    </message>
    <message>
        <source>No certificate is in evidence. What is known comes from the SCEP message in the log.</source>
        <translation>W materiale nie ma certyfikatu. To, co wiadomo, pochodzi z komunikatu SCEP w dzienniku.</translation>
    </message>
    <message numerus="yes">
        <source>%n more path(s) below it.</source>
        <translation>
            <numerusform>Pod nią jeszcze %n ścieżka.</numerusform>
            <numerusform>Pod nią jeszcze %n ścieżki.</numerusform>
            <numerusform>Pod nią jeszcze %n ścieżek.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more paths than were followed.</source>
        <translation>Ścieżek jest więcej, niż prześledzono.</translation>
    </message>
    <message>
        <source>&amp;All…</source>
        <translation>&amp;Wszystkie…</translation>
    </message>
    <message>
        <source>All certificates of the case, to sort, filter and compare</source>
        <translation>Wszystkie certyfikaty sprawy: do sortowania, filtrowania i porównywania</translation>
    </message>
    <message>
        <source>All certificates of the case</source>
        <translation>Wszystkie certyfikaty sprawy</translation>
    </message>
    <message>
        <source>&amp;Judged at</source>
        <translation>&amp;Stan na</translation>
    </message>
    <message>
        <source>Time at which the chain is judged, UTC</source>
        <translation>Czas, na który oceniany jest łańcuch, UTC</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Zdarzenie</translation>
    </message>
    <message>
        <source>Judge the chain at the time of the event again</source>
        <translation>Oceń łańcuch znów na czas zdarzenia</translation>
    </message>
    <message>
        <source>Time of the event</source>
        <translation>Czas zdarzenia</translation>
    </message>
    <message>
        <source>Se&amp;quence…</source>
        <translation>Se&amp;kwencja…</translation>
    </message>
    <message>
        <source>The transaction between device, NDES and CA as a diagram</source>
        <translation>Transakcja między urządzeniem, NDES i CA jako diagram</translation>
    </message>
    <message>
        <source>Sequence diagram of the transaction</source>
        <translation>Diagram sekwencji transakcji</translation>
    </message>
    <message>
        <source>no date is known</source>
        <translation>data nieznana</translation>
    </message>
    <message numerus="yes">
        <source>The certificate fails %n check(s): see below.</source>
        <translation>
            <numerusform>Certyfikat nie przechodzi %n kontroli: patrz niżej.</numerusform>
            <numerusform>Certyfikat nie przechodzi %n kontroli: patrz niżej.</numerusform>
            <numerusform>Certyfikat nie przechodzi %n kontroli: patrz niżej.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::Chips</name>
    <message>
        <source>Remove %1</source>
        <comment>a filter or the like</comment>
        <translation>Usuń: %1</translation>
    </message>
    <message>
        <source>Click or Delete removes it</source>
        <translation>Usuwa: kliknięcie lub klawisz Delete</translation>
    </message>
    <message>
        <source>Remove All</source>
        <translation>Usuń wszystkie</translation>
    </message>
</context>
<context>
    <name>Scep::ClockDialog</name>
    <message>
        <source>The file has no time.</source>
        <translation>Plik nie zawiera czasu.</translation>
    </message>
    <message>
        <source>%1, unchanged</source>
        <translation>%1, bez zmian</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 zamiast %2</translation>
    </message>
    <message>
        <source>Clock of %1</source>
        <translation>Zegar pliku %1</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Strefa czasowa</translation>
    </message>
    <message>
        <source>not known: taken as UTC</source>
        <translation>nieznana: przyjęto UTC</translation>
    </message>
    <message>
        <source>written in the file</source>
        <translation>zapisana w pliku</translation>
    </message>
    <message>
        <source>A name such as Europe/Warsaw knows when daylight saving time begins and ends; an offset such as +02:00 does not.</source>
        <translation>Nazwa, np. Europe/Warsaw, uwzględnia początek i koniec czasu letniego; przesunięcie, np. +02:00, nie.</translation>
    </message>
    <message>
        <source>This file writes its time zone, or UTC, with every time.</source>
        <translation>Ten plik zapisuje przy każdym czasie strefę lub UTC.</translation>
    </message>
    <message>
        <source>Time &amp;zone:</source>
        <translation>&amp;Strefa czasowa:</translation>
    </message>
    <message>
        <source>Clock offset</source>
        <translation>Przesunięcie zegara</translation>
    </message>
    <message>
        <source>Added to every time of this file: for a clock that was 90 seconds slow +90 s, for one that was an hour fast -1 h. The units are d, h, m, s and ms.</source>
        <translation>Dodawane do każdego czasu tego pliku: gdy zegar spóźniał się o 90 sekund, +90 s; gdy spieszył się o godzinę, -1 h. Jednostki: d, h, m, s i ms.</translation>
    </message>
    <message>
        <source>First time:</source>
        <translation>Pierwszy wpis:</translation>
    </message>
    <message>
        <source>Last time:</source>
        <translation>Ostatni wpis:</translation>
    </message>
    <message>
        <source>&amp;Set Clock</source>
        <translation>&amp;Ustaw zegar</translation>
    </message>
    <message>
        <source>&amp;Read as Written</source>
        <translation>&amp;Odczytuj jak zapisano</translation>
    </message>
    <message>
        <source>Take zone and offset back</source>
        <translation>Cofnij strefę i przesunięcie</translation>
    </message>
    <message>
        <source>“%1” is no time zone. Write a name such as Europe/Warsaw, or an offset such as +02:00.</source>
        <translation>„%1” nie jest strefą czasową. Podaj nazwę, np. Europe/Warsaw, albo przesunięcie, np. +02:00.</translation>
    </message>
    <message>
        <source>“%1” is no length of time. Write for example +90 s, -1 h 30 m or 250 ms.</source>
        <translation>„%1” nie jest długością czasu. Napisz na przykład +90 s, -1 h 30 m albo 250 ms.</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Plik:</translation>
    </message>
    <message>
        <source>none; for example +90 s or -1 h</source>
        <comment>clock offset</comment>
        <translation>brak; np. +90 s lub -1 h</translation>
    </message>
    <message>
        <source>S&amp;hift times by:</source>
        <translation>&amp;Przesuń czas o:</translation>
    </message>
    <message>
        <source>Times after the change</source>
        <translation>Czas po zmianie</translation>
    </message>
</context>
<context>
    <name>Scep::CodeDialog</name>
    <message>
        <source>Look Up Error Code</source>
        <translation>Wyjaśnianie kodu błędu</translation>
    </message>
    <message>
        <source>&amp;Number, name or message:</source>
        <translation>&amp;Numer, nazwa lub komunikat:</translation>
    </message>
    <message>
        <source>0x80094800, MCSCEPErrorDomain 22013, 403.16, badMessageCheck</source>
        <translation>0x80094800, MCSCEPErrorDomain 22013, 403.16, badMessageCheck</translation>
    </message>
    <message>
        <source>Codes that were found</source>
        <translation>Znalezione kody</translation>
    </message>
    <message>
        <source>What the code means</source>
        <translation>Co oznacza kod</translation>
    </message>
    <message>
        <source>&amp;Find in Log</source>
        <translation>&amp;Znajdź w dzienniku</translation>
    </message>
    <message>
        <source>Go through the lines of the shown log that name this code</source>
        <translation>Przejdź przez wiersze pokazanego dziennika, które zawierają ten kod</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <source>Copy what is said about this code</source>
        <translation>Skopiuj, co wiadomo o tym kodzie</translation>
    </message>
</context>
<context>
    <name>Scep::CodeModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>family and meaning</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>code, then family and meaning</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number and name</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Scep::ColumnHeading</name>
    <message>
        <source>Columns: %1</source>
        <translation>Kolumny: %1</translation>
    </message>
</context>
<context>
    <name>Scep::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Polecenia</translation>
    </message>
    <message>
        <source>Name of the command</source>
        <translation>Nazwa polecenia</translation>
    </message>
    <message>
        <source>Type the beginning of words</source>
        <translation>Wpisz początki słów</translation>
    </message>
</context>
<context>
    <name>Scep::CompareLogs</name>
    <message>
        <source>Log of %1</source>
        <translation>Dziennik: %1</translation>
    </message>
    <message>
        <source>%1: nothing in this row</source>
        <extracomment>%1 a device</extracomment>
        <translation>%1: nic w tym wierszu</translation>
    </message>
    <message>
        <source>%1: %2, line %3</source>
        <extracomment>%1 a device, %2 a file</extracomment>
        <translation>%1: %2, wiersz %3</translation>
    </message>
</context>
<context>
    <name>Scep::ComparePage</name>
    <message>
        <source>Only &amp;differences</source>
        <translation>Tylko &amp;różnice</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Porównanie</translation>
    </message>
    <message>
        <source>Choose the certificate request in question.</source>
        <translation>Wybierz badane żądanie certyfikatu.</translation>
    </message>
    <message>
        <source>Good is the %1.</source>
        <extracomment>%1 why a healthy enrollment is proposed: &quot;nearest healthy enrollment: same profile&quot;</extracomment>
        <translation>Dobra jest %1.</translation>
    </message>
    <message>
        <source>No certificate request of this kind went well in this case. Choose one of another case, or add the log of a device where it did.</source>
        <translation>W tej sprawie żadne żądanie certyfikatu tego rodzaju się nie powiodło. Wybierz je z innej sprawy albo dodaj dziennik urządzenia, na którym się powiodło.</translation>
    </message>
    <message>
        <source>Choose a state, or two of one stage, to put them side by side.</source>
        <translation>Wybierz stan albo dwa stany jednego etapu, aby zestawić je obok siebie.</translation>
    </message>
    <message>
        <source>These two cannot stand side by side: one must be a state of the good one, the other of another one, in the same stage.</source>
        <translation>Tych dwóch nie da się zestawić: jeden musi być stanem dobrej rejestracji, a drugi innej, w tym samym etapie.</translation>
    </message>
    <message>
        <source>&amp;Add Side…</source>
        <translation>Dod&amp;aj stronę…</translation>
    </message>
    <message>
        <source>Compare with one more enrollment, of this case or another</source>
        <translation>Porównaj z jeszcze jedną rejestracją, z tej lub innej sprawy</translation>
    </message>
    <message>
        <source>Show what differs from request to request too: ids, nonces, times. It is never a difference</source>
        <translation>Pokaż też to, co różni się w każdym żądaniu: identyfikatory, wartości nonce, czasy. To nigdy nie jest różnica</translation>
    </message>
    <message>
        <source>Logs scroll &amp;together</source>
        <translation>Przewijaj dzienniki &amp;razem</translation>
    </message>
    <message>
        <source>Put States Apart</source>
        <translation>rozdzielenie stanów</translation>
    </message>
    <message>
        <source>Put States Side by Side</source>
        <translation>zestawienie stanów obok siebie</translation>
    </message>
    <message>
        <source>“%1” goes beside another state: select that one and do the same again; Esc leaves it.</source>
        <translation>„%1” stanie obok innego stanu: zaznacz go i powtórz polecenie; Esc anuluje.</translation>
    </message>
    <message>
        <source>&amp;IDs and times</source>
        <translation>&amp;Identyfikatory i czasy</translation>
    </message>
</context>
<context>
    <name>Scep::CompareSides</name>
    <message>
        <source>&amp;Good:</source>
        <translation>Do&amp;bra:</translation>
    </message>
    <message>
        <source>&amp;Compared:</source>
        <translation>P&amp;orównywana:</translation>
    </message>
    <message>
        <source>&amp;A, good:</source>
        <translation>&amp;A, dobra:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wybierz…</translation>
    </message>
    <message>
        <source>Choose an enrollment</source>
        <translation>Wybierz rejestrację</translation>
    </message>
    <message>
        <source>%1. Choose another enrollment</source>
        <translation>%1. Wybierz inną rejestrację</translation>
    </message>
    <message>
        <source>%1 nothing chosen</source>
        <extracomment>%1 the label of a side, %2 its enrollment and %3 how that came out</extracomment>
        <translation>%1 nic nie wybrano</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>Compare without %1</source>
        <translation>Porównaj bez: %1</translation>
    </message>
</context>
<context>
    <name>Scep::ComparedPlaceModel</name>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>a device, and kind and name of a certificate request</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: %2, %3 (in %4)</source>
        <extracomment>the same, and the case that it is in</extracomment>
        <translation>%1: %2, %3 (w %4)</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <extracomment>an enrollment, how it came out, and why it is proposed (may be empty)</extracomment>
        <translation>%1, %2 %3</translation>
    </message>
</context>
<context>
    <name>Scep::ComparisonModel</name>
    <message>
        <source>%1 %2</source>
        <extracomment>a stage&apos;s number and name</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Łańcuch</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a part of the certificate chain: &quot;Chain: Link 1 from the top&quot;
----------
%1 a device, %2 what it did
----------
%1 the letter of a side, %2 its device</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>differs from request to request</source>
        <translation>różni się w każdym żądaniu</translation>
    </message>
    <message>
        <source>%1, here the ways part</source>
        <translation>%1, tu drogi się rozchodzą</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Krok</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Różnica</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>put side by side by you</source>
        <extracomment>%1 how long a state usually takes; may be empty</extracomment>
        <translation>zestawione przez Ciebie</translation>
    </message>
    <message>
        <source>put side by side by you; %1</source>
        <translation>zestawione przez Ciebie; %1</translation>
    </message>
    <message numerus="yes">
        <source>%n state(s), the same</source>
        <translation>
            <numerusform>%n stan, taki sam</numerusform>
            <numerusform>%n stany, takie same</numerusform>
            <numerusform>%n stanów, takie same</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>here the ways part</source>
        <translation>tu drogi się rozchodzą</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a device and the case that it is in</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Scep::CoverageView</name>
    <message>
        <source>What the evidence can tell is shown here for each stage of a certificate request.</source>
        <translation>Tu widać, co materiał dowodowy mówi o każdym etapie żądania certyfikatu.</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>pokryty</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>niepokryty</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Brakuje: %1</translation>
    </message>
    <message>
        <source>Shown by: %1</source>
        <translation>Widać w: %1</translation>
    </message>
</context>
<context>
    <name>Scep::DeviceModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Device %1, %2</source>
        <translation>Urządzenie %1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Urządzenia</translation>
    </message>
    <message>
        <source>%1, renewal</source>
        <comment>kind of certificate</comment>
        <translation>%1, odnowienie</translation>
    </message>
</context>
<context>
    <name>Scep::EnrollmentMatrixModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 an outcome, %2 the cause in a few words</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 an outcome, %2 a length of time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Urządzenie</translation>
    </message>
    <message>
        <source>Certificate request</source>
        <translation>Żądanie certyfikatu</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a stage&apos;s number and name</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Scep::EnrollmentPicker</name>
    <message>
        <source>Choose an Enrollment</source>
        <translation>Wybór rejestracji</translation>
    </message>
    <message>
        <source>Enrollments</source>
        <translation>Rejestracje</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Znajdź:</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Porównaj</translation>
    </message>
    <message>
        <source>Choose from a saved case, or from files of another device</source>
        <translation>Wybierz z zapisanej sprawy albo z plików innego urządzenia</translation>
    </message>
    <message>
        <source>Choose from everything in a folder</source>
        <translation>Wybierz ze wszystkiego, co jest w folderze</translation>
    </message>
    <message>
        <source>Choose a Case or Files of Another Device</source>
        <translation>Wybór sprawy lub plików innego urządzenia</translation>
    </message>
    <message>
        <source>All files (*);;Cases (*.scepcase)</source>
        <translation>Wszystkie pliki (*);;Sprawy (*.scepcase)</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>Wybór folderu</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>an enrollment, then when it began and how it came out</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Device, name, outcome or case</source>
        <translation>Urządzenie, nazwa, wynik lub sprawa</translation>
    </message>
    <message>
        <source>From &amp;Another Case…</source>
        <translation>Z &amp;innej sprawy…</translation>
    </message>
    <message>
        <source>From a F&amp;older…</source>
        <translation>Z &amp;folderu…</translation>
    </message>
</context>
<context>
    <name>Scep::EventFilters</name>
    <message>
        <source>Only &amp;Problems</source>
        <translation>Tylko &amp;problemy</translation>
    </message>
    <message>
        <source>Shows only events that failed, stalled or warn</source>
        <translation>Pokazuje tylko zdarzenia, które się nie powiodły, utknęły lub ostrzegają</translation>
    </message>
    <message>
        <source>Only This St&amp;age</source>
        <translation>Tylko ten &amp;etap</translation>
    </message>
    <message>
        <source>Shows only events of the selected event&apos;s stage</source>
        <translation>Pokazuje tylko zdarzenia z etapu wybranego zdarzenia</translation>
    </message>
    <message>
        <source>Onl&amp;y This Source</source>
        <translation>T&amp;ylko to źródło</translation>
    </message>
    <message>
        <source>Shows only events of the selected event&apos;s log</source>
        <translation>Pokazuje tylko zdarzenia z dziennika wybranego zdarzenia</translation>
    </message>
    <message>
        <source>S&amp;how All Events</source>
        <translation>Pokaż w&amp;szystkie zdarzenia</translation>
    </message>
    <message>
        <source>Removes every filter</source>
        <translation>Usuwa wszystkie filtry</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>Tylko problemy</translation>
    </message>
    <message>
        <source>Stage: %1 %2</source>
        <comment>its number and name</comment>
        <translation>Etap: %1 %2</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Źródło: %1</translation>
    </message>
</context>
<context>
    <name>Scep::EventModel</name>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>After</source>
        <extracomment>Column: the time since the event in the row above</extracomment>
        <translation>Odstęp</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etap</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Komunikat</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>stage number and name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>brak czasu</translation>
    </message>
    <message>
        <source>first event</source>
        <translation>pierwsze zdarzenie</translation>
    </message>
    <message>
        <source>%1 after the event before</source>
        <translation>%1 po poprzednim zdarzeniu</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>brak wiersza</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>wiersz %1</translation>
    </message>
    <message>
        <source>%1, evidence of the verdict</source>
        <translation>%1, dowód werdyktu</translation>
    </message>
    <message>
        <source>The line carries no time.</source>
        <translation>Wiersz nie zawiera czasu.</translation>
    </message>
    <message>
        <source>UTC: %1
As written: %2</source>
        <translation>UTC: %1
Zapis oryginalny: %2</translation>
    </message>
    <message>
        <source>The line names no date: the time is one of day.</source>
        <translation>Wiersz nie podaje daty: jest to pora dnia.</translation>
    </message>
    <message>
        <source>The line names no year and no time zone: the year is inferred, the time taken as UTC.</source>
        <translation>Wiersz nie podaje roku ani strefy czasowej: rok wywnioskowano, a czas przyjęto jako UTC.</translation>
    </message>
    <message>
        <source>The line names no year: it is inferred.</source>
        <translation>Wiersz nie podaje roku: jest on wywnioskowany.</translation>
    </message>
    <message>
        <source>The line names no time zone: it is taken as UTC.</source>
        <translation>Wiersz nie podaje strefy czasowej: przyjęto UTC.</translation>
    </message>
    <message>
        <source>The line names no time zone: you set %1.</source>
        <translation>Wiersz nie podaje strefy czasowej: ustawiono %1.</translation>
    </message>
    <message>
        <source>The clock of its source is set by %1.</source>
        <translation>Zegar jego źródła przestawiono o %1.</translation>
    </message>
    <message>
        <source>%1 (probable)</source>
        <translation>%1 (prawdopodobnie)</translation>
    </message>
    <message>
        <source>%1
Nothing but time and client ties this line to the enrollment.</source>
        <translation>%1
Z rejestracją wiąże ten wiersz tylko czas i klient.</translation>
    </message>
</context>
<context>
    <name>Scep::EventTable</name>
    <message>
        <source>Events</source>
        <translation>Zdarzenia</translation>
    </message>
</context>
<context>
    <name>Scep::FileFollower</name>
    <message>
        <source>files that are read on while they grow, at most %1</source>
        <translation>pliki czytane dalej, gdy rosną, najwyżej %1</translation>
    </message>
</context>
<context>
    <name>Scep::FilterBar</name>
    <message>
        <source>Hide Again</source>
        <translation>Ukryj ponownie</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Tylko: %1</translation>
    </message>
    <message>
        <source>Not: %1</source>
        <translation>Bez: %1</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>wiersze: %1 z %2</translation>
    </message>
    <message>
        <source>Filtering: %1</source>
        <translation>Filtrowanie: %1</translation>
    </message>
    <message>
        <source>Line %1 is shown although a filter hides it.</source>
        <translation>Wiersz %1 pokazano, choć ukrywa go filtr.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are shown although filters hide them.</source>
        <translation>
            <numerusform>Pokazano %n wiersz, choć ukrywają go filtry.</numerusform>
            <numerusform>Pokazano %n wiersze, choć ukrywają je filtry.</numerusform>
            <numerusform>Pokazano %n wierszy, choć ukrywają je filtry.</numerusform>
        </translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Wyrażenie regularne</translation>
    </message>
    <message>
        <source>Upper and lower case differ</source>
        <translation>Wielkość liter ma znaczenie</translation>
    </message>
    <message>
        <source>Upper and lower case are the same</source>
        <translation>Wielkość liter nie ma znaczenia</translation>
    </message>
    <message>
        <source>Filters of the log</source>
        <translation>Filtry dziennika</translation>
    </message>
</context>
<context>
    <name>Scep::FindBar</name>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Znajdź:</translation>
    </message>
    <message>
        <source>Text to find in the log</source>
        <translation>Tekst do znalezienia w dzienniku</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Uwzględnij wielkość liter</translation>
    </message>
    <message>
        <source>.*</source>
        <translation>.*</translation>
    </message>
    <message>
        <source>Use a regular expression</source>
        <translation>Użyj wyrażenia regularnego</translation>
    </message>
    <message>
        <source>Previous matching line (Shift+F3)</source>
        <translation>Poprzedni pasujący wiersz (Shift+F3)</translation>
    </message>
    <message>
        <source>Next matching line (F3)</source>
        <translation>Następny pasujący wiersz (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Zamknij wyszukiwanie (Esc)</translation>
    </message>
    <message>
        <source>Show Only</source>
        <translation>Tylko te</translation>
    </message>
    <message>
        <source>Show only lines that match this</source>
        <translation>Pokaż tylko pasujące wiersze</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ukryj</translation>
    </message>
    <message>
        <source>Hide lines that match this</source>
        <translation>Ukryj pasujące wiersze</translation>
    </message>
</context>
<context>
    <name>Scep::FindingModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Finding: %1, %2</source>
        <translation>Ustalenie: %1, %2</translation>
    </message>
    <message>
        <source>%1 · probable</source>
        <translation>%1 · prawdopodobne</translation>
    </message>
    <message>
        <source>%1 · consequence</source>
        <translation>%1 · skutek</translation>
    </message>
</context>
<context>
    <name>Scep::GoToLineBar</name>
    <message>
        <source>&amp;Go to line or time:</source>
        <translation>&amp;Przejdź do wiersza lub czasu:</translation>
    </message>
    <message>
        <source>Line number or time to go to</source>
        <translation>Numer wiersza lub czas, do którego przejść</translation>
    </message>
    <message>
        <source>1 to %1, or 14:05:30, or 2024-02-27 14:05</source>
        <translation>1 do %1 albo 14:05:30, albo 2024-02-27 14:05</translation>
    </message>
</context>
<context>
    <name>Scep::Handbook</name>
    <message>
        <source>Handbook</source>
        <translation>Podręcznik</translation>
    </message>
    <message>
        <source>Page of the handbook</source>
        <translation>Strona podręcznika</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Znajdź na tej stronie</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Naprzód</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Spis treści</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nie znaleziono</translation>
    </message>
    <message>
        <source>handbook</source>
        <comment>folder with the pages in this language</comment>
        <translation>handbook-pl</translation>
    </message>
</context>
<context>
    <name>Scep::HexModel</name>
    <message>
        <source>The bytes end here, after byte %1.</source>
        <translation>Tu kończą się bajty, po bajcie %1.</translation>
    </message>
    <message>
        <source>Byte %1 belongs to a key or password and is not shown.</source>
        <translation>Bajt %1 należy do klucza lub hasła i nie jest pokazywany.</translation>
    </message>
    <message>
        <source>Byte %1 (0x%2): %3</source>
        <translation>Bajt %1 (0x%2): %3</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
</context>
<context>
    <name>Scep::IssueList</name>
    <message>
        <source>%1, line %2: %3</source>
        <comment>file, line, what was wrong</comment>
        <translation>%1, wiersz %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, what was wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Problems in this file</source>
        <translation>Problemy w tym pliku</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s) in this file.</source>
        <translation>
            <numerusform>Jeszcze %n problem w tym pliku.</numerusform>
            <numerusform>Jeszcze %n problemy w tym pliku.</numerusform>
            <numerusform>Jeszcze %n problemów w tym pliku.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::KeptFilesDialog</name>
    <message>
        <source>Copied into the case</source>
        <translation>Skopiowany do sprawy</translation>
    </message>
    <message>
        <source>Being copied into the case</source>
        <translation>Jest kopiowany do sprawy</translation>
    </message>
    <message>
        <source>Only referenced: larger than %1</source>
        <translation>Tylko odsyłacz: większy niż %1</translation>
    </message>
    <message>
        <source>Only referenced: may hold private keys</source>
        <translation>Tylko odsyłacz: może zawierać klucze prywatne</translation>
    </message>
    <message>
        <source>Only referenced: not the file that the case knows</source>
        <translation>Tylko odsyłacz: to nie jest plik znany sprawie</translation>
    </message>
    <message>
        <source>Only referenced: empty, or cannot be read</source>
        <translation>Tylko odsyłacz: pusty lub nie można go odczytać</translation>
    </message>
    <message>
        <source>Files of the Case</source>
        <translation>Pliki sprawy</translation>
    </message>
    <message>
        <source>Files of the case</source>
        <translation>Pliki sprawy</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Rozmiar</translation>
    </message>
    <message>
        <source>How it is kept</source>
        <translation>Jak jest przechowywany</translation>
    </message>
    <message>
        <source>A copy is part of the case. A file that is only referenced must stay where it is. Files of up to %1 are copied; the limit is set in Preferences.</source>
        <translation>Kopia jest częścią sprawy. Plik, do którego jest tylko odsyłacz, musi pozostać na swoim miejscu. Kopiowane są pliki do %1; limit ustawia się w Preferencjach.</translation>
    </message>
</context>
<context>
    <name>Scep::LineDetails</name>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Time as written</source>
        <translation>Czas, jak zapisano</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>It is cut off here.</source>
        <translation>Tu jest ucięte.</translation>
    </message>
    <message>
        <source>Take it apart…</source>
        <translation>Rozbierz na części…</translation>
    </message>
    <message>
        <source>Line details</source>
        <translation>Szczegóły wiersza</translation>
    </message>
    <message>
        <source>Octets that are not what they seem</source>
        <translation>Oktety, które nie są tym, czym się wydają</translation>
    </message>
    <message>
        <source>Line %1 is plain text: there is nothing more to tell of it.</source>
        <translation>Wiersz %1 to zwykły tekst: nic więcej nie da się o nim powiedzieć.</translation>
    </message>
    <message>
        <source>Select a line of the log to see what stands in it.</source>
        <translation>Wybierz wiersz dziennika, aby zobaczyć, co zawiera.</translation>
    </message>
</context>
<context>
    <name>Scep::LogPane</name>
    <message>
        <source>Log source</source>
        <translation>Źródło dziennika</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>Wiersz %1 z %2</translation>
    </message>
    <message>
        <source>%1 has no lines to show: it is not a text file.</source>
        <translation>%1 nie ma wierszy do pokazania: to nie jest plik tekstowy.</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>wierszy: %1</translation>
    </message>
    <message>
        <source>That is neither a line number nor a time.</source>
        <translation>To nie jest ani numer wiersza, ani czas.</translation>
    </message>
    <message>
        <source>No line of this source is known to have a time.</source>
        <translation>O żadnym wierszu tego źródła nie wiadomo, jaki ma czas.</translation>
    </message>
</context>
<context>
    <name>Scep::LogView</name>
    <message>
        <source>Log</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>… %1 more lines</source>
        <translation>… dalszych wierszy: %1</translation>
    </message>
    <message>
        <source>Line %1, evidence: %2</source>
        <translation>Wiersz %1, dowód: %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Wiersz %1: %2</translation>
    </message>
    <message>
        <source>The source has no lines.</source>
        <translation>Źródło nie ma wierszy.</translation>
    </message>
    <message>
        <source>Select a source or an event to see its log lines.</source>
        <translation>Wybierz źródło lub zdarzenie, aby zobaczyć jego wiersze w dzienniku.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Zaznacz &amp;wszystko</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Znajdź…</translation>
    </message>
    <message>
        <source>The expression is not valid: %1.</source>
        <translation>Wyrażenie jest nieprawidłowe: %1.</translation>
    </message>
    <message>
        <source>Searching, matching lines: %1</source>
        <translation>Wyszukiwanie, pasujące wiersze: %1</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nie znaleziono</translation>
    </message>
    <message>
        <source>Matching line %1 of %2</source>
        <translation>Pasujący wiersz %1 z %2</translation>
    </message>
    <message>
        <source>Matching lines: %1</source>
        <translation>Pasujące wiersze: %1</translation>
    </message>
    <message>
        <source>&amp;Look Up Error Code…</source>
        <translation>Wy&amp;jaśnij kod błędu…</translation>
    </message>
    <message>
        <source>Line %1, with a note: %2</source>
        <translation>Wiersz %1, z notatką: %2</translation>
    </message>
    <message>
        <source>Line %1, hidden by a filter: %2</source>
        <translation>Wiersz %1, ukryty przez filtr: %2</translation>
    </message>
    <message>
        <source>Line %1, with a bookmark: %2</source>
        <translation>Wiersz %1, z zakładką: %2</translation>
    </message>
    <message>
        <source>like “%1”</source>
        <translation>jak „%1”</translation>
    </message>
    <message>
        <source>Show Only Lines with “%1”</source>
        <translation>Pokaż tylko wiersze z „%1”</translation>
    </message>
    <message>
        <source>Hide Lines with “%1”</source>
        <translation>Ukryj wiersze z „%1”</translation>
    </message>
    <message>
        <source>Show &amp;Only Lines Like This</source>
        <translation>P&amp;okaż tylko wiersze podobne do tego</translation>
    </message>
    <message>
        <source>&amp;Hide Lines Like This</source>
        <translation>&amp;Ukryj wiersze podobne do tego</translation>
    </message>
    <message>
        <source>Show All &amp;Lines</source>
        <translation>Pokaż wszystkie &amp;wiersze</translation>
    </message>
    <message>
        <source>hidden by filters: %1</source>
        <translation>ukryte przez filtry: %1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>hits, hidden ones</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>&amp;Go to Line or Time…</source>
        <translation>&amp;Przejdź do wiersza lub czasu…</translation>
    </message>
    <message>
        <source>Filtering…</source>
        <translation>Filtrowanie…</translation>
    </message>
    <message>
        <source>The filters hide every line of this source.</source>
        <translation>Filtry ukrywają wszystkie wiersze tego źródła.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wyszukiwanie…</translation>
    </message>
</context>
<context>
    <name>Scep::MainWindow</name>
    <message>
        <source>SCEP Workbench</source>
        <translation>SCEP Workbench</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Urządzenia</translation>
    </message>
    <message>
        <source>No device yet. Import a device log.</source>
        <translation>Brak urządzeń. Zaimportuj dziennik urządzenia.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Źródła</translation>
    </message>
    <message>
        <source>No files yet.</source>
        <translation>Brak plików.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Ustalenia</translation>
    </message>
    <message>
        <source>No finding about this enrollment.</source>
        <translation>Brak ustaleń dotyczących tej rejestracji.</translation>
    </message>
    <message>
        <source>Certificate chain</source>
        <translation>Łańcuch certyfikatów</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Plik</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edycja</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Widok</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Sprawa</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Pomo&amp;c</translation>
    </message>
    <message>
        <source>Open &amp;Example Case</source>
        <translation>Otwórz &amp;przykładową sprawę</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>Główny pasek narzędzi</translation>
    </message>
    <message>
        <source>Times in UTC</source>
        <translation>Czasy w UTC</translation>
    </message>
    <message>
        <source>Import Files</source>
        <translation>Importuj pliki</translation>
    </message>
    <message>
        <source>Import Folder</source>
        <translation>Importuj folder</translation>
    </message>
    <message>
        <source>About SCEP Workbench</source>
        <translation>SCEP Workbench – informacje</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;SCEP Workbench %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Shows why a device did not get its certificate: SCEP states from device logs beside the decoded certificate chain.&lt;/p&gt;&lt;p&gt;Licence: GPL-3.0-or-later. Nothing is sent over the network.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;SCEP Workbench %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Pokazuje, dlaczego urządzenie nie otrzymało certyfikatu: stany SCEP z dzienników urządzenia obok zdekodowanego łańcucha certyfikatów.&lt;/p&gt;&lt;p&gt;Licencja: GPL-3.0-or-later. Nic nie jest wysyłane przez sieć.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <comment>number and title</comment>
        <translation>&amp;%1 %2</translation>
    </message>
    <message>
        <source>Begin a new case with this example</source>
        <translation>Rozpoczyna nową sprawę z tym przykładem</translation>
    </message>
    <message>
        <source>%1 – SCEP Workbench</source>
        <comment>name of the case</comment>
        <translation>%1 – SCEP Workbench</translation>
    </message>
    <message>
        <source>&amp;Devices</source>
        <translation>&amp;Urządzenia</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Źródła</translation>
    </message>
    <message>
        <source>Findin&amp;gs</source>
        <translation>Us&amp;talenia</translation>
    </message>
    <message>
        <source>&amp;Certificate Chain</source>
        <translation>Łańcuch c&amp;ertyfikatów</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Dziennik</translation>
    </message>
    <message>
        <source>Show or hide the pane “%1”</source>
        <translation>Pokazuje lub ukrywa panel „%1”</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Cofnij: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Cofnij</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>P&amp;onów: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>P&amp;onów</translation>
    </message>
    <message>
        <source>%1 grew by %2 and was read on</source>
        <translation>Plik %1 urósł o %2 i został doczytany</translation>
    </message>
    <message>
        <source>%1 was read again</source>
        <translation>Plik %1 odczytano ponownie</translation>
    </message>
    <message>
        <source>%1 cannot be read now; what was read of it before is kept</source>
        <translation>Pliku %1 nie można teraz odczytać; to, co odczytano wcześniej, pozostaje</translation>
    </message>
    <message>
        <source>A log that writes no time zone is taken as UTC, unless you set its clock (menu Case).</source>
        <translation>Dziennik, który nie zapisuje strefy czasowej, jest odczytywany jako UTC, chyba że ustawisz jego zegar (menu Sprawa).</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Narzędzia</translation>
    </message>
    <message>
        <source>For the selected source nothing is proposed</source>
        <translation>Dla wybranego źródła nie ma propozycji</translation>
    </message>
    <message>
        <source>Merge a Case into This One</source>
        <translation>Dołącz inną sprawę do tej</translation>
    </message>
    <message>
        <source>Cases (*%1)</source>
        <comment>kind of files</comment>
        <translation>Sprawy (*%1)</translation>
    </message>
    <message>
        <source>Open Case</source>
        <translation>Otwórz sprawę</translation>
    </message>
    <message>
        <source>Save Case As</source>
        <translation>Zapisz sprawę jako</translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <comment>number and name</comment>
        <translation>&amp;%1 %2</translation>
    </message>
    <message>
        <source>%1 (not saved) – SCEP Workbench</source>
        <comment>name of the case</comment>
        <translation>%1 (niezapisana) – SCEP Workbench</translation>
    </message>
    <message>
        <source>%1 (read-only) – SCEP Workbench</source>
        <comment>name of the case</comment>
        <translation>%1 (tylko do odczytu) – SCEP Workbench</translation>
    </message>
    <message>
        <source>Case not saved</source>
        <translation>Sprawa niezapisana</translation>
    </message>
    <message>
        <source>Case read-only</source>
        <translation>Sprawa tylko do odczytu</translation>
    </message>
    <message>
        <source>Copying evidence into the case…</source>
        <translation>Kopiowanie materiału do sprawy…</translation>
    </message>
    <message>
        <source>Case saved</source>
        <translation>Sprawa zapisana</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Some of your notes and decisions could not be saved. They are lost when the program ends now.</source>
        <translation>Części notatek i decyzji nie udało się zapisać. Przepadną, jeśli program teraz się zakończy.</translation>
    </message>
    <message>
        <source>&amp;Save Case As…</source>
        <translation>&amp;Zapisz sprawę jako…</translation>
    </message>
    <message>
        <source>&amp;Close without Saving</source>
        <translation>Za&amp;mknij bez zapisywania</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notatki</translation>
    </message>
    <message>
        <source>&amp;Recent Cases</source>
        <translation>O&amp;statnie sprawy</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>Notat&amp;ki</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard that could be imported.</source>
        <translation>W schowku nie ma nic, co można zaimportować.</translation>
    </message>
    <message>
        <source>Evidence for each stage</source>
        <translation>Materiał dowodowy dla każdego etapu</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Dowody</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>Do&amp;wody</translation>
    </message>
    <message>
        <source>The other case is being read…</source>
        <translation>Trwa czytanie innej sprawy…</translation>
    </message>
    <message>
        <source>Not all of “%1” can be compared with.</source>
        <extracomment>%1 a case</extracomment>
        <translation>Nie wszystko ze sprawy „%1” można porównać.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) selected</source>
        <translation>
            <numerusform>Zaznaczono %n wiersz</numerusform>
            <numerusform>Zaznaczono %n wiersze</numerusform>
            <numerusform>Zaznaczono %n wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>lines selected, time</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing that could be decoded stands in line %1.</source>
        <translation>W wierszu %1 nie ma niczego, co można by zdekodować.</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Czasy w %1</translation>
    </message>
    <message>
        <source>Select a certificate in the pane “Certificate chain” first.</source>
        <translation>Najpierw wybierz certyfikat w panelu „Łańcuch certyfikatów”.</translation>
    </message>
    <message>
        <source>Save Certificate As</source>
        <translation>Zapisz certyfikat jako</translation>
    </message>
    <message>
        <source>Certificates (*.cer *.der);;Certificates as text (*.pem)</source>
        <translation>Certyfikaty (*.cer *.der);;Certyfikaty jako tekst (*.pem)</translation>
    </message>
    <message>
        <source>The certificate could not be written to “%1”: %2.</source>
        <translation>Nie udało się zapisać certyfikatu w „%1”: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence could not be taken over.</source>
        <translation>
            <numerusform>Nie udało się przejąć %n elementu dowodów.</numerusform>
            <numerusform>Nie udało się przejąć %n elementów dowodów.</numerusform>
            <numerusform>Nie udało się przejąć %n elementów dowodów.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was compared with “%1” is not shown again: its evidence is not what it was.</source>
        <translation>Porównanie z „%1” nie jest pokazane ponownie: jej dowody nie są już takie same.</translation>
    </message>
    <message>
        <source>Device of %1</source>
        <translation>Urządzenie źródła %1</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Urządzenie</translation>
    </message>
    <message>
        <source>Progress of reading or saving</source>
        <translation>Postęp odczytu lub zapisu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Stop reading, or saving under another name. What was read so far is kept.</source>
        <translation>Przerywa odczyt lub zapis pod inną nazwą. To, co dotąd odczytano, pozostaje.</translation>
    </message>
    <message>
        <source>Notes kept; the case has no name yet</source>
        <translation>Notatki zachowane; sprawa nie ma jeszcze nazwy</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Źródło: %1</translation>
    </message>
    <message>
        <source>&amp;Device this source belongs to: choose one of the case or type a new name.
Leave it empty to tell it from the events and the folder name.</source>
        <translation>&amp;Urządzenie, z którego pochodzi to źródło: wybierz z tej sprawy albo wpisz nową nazwę.
Puste pole: urządzenie rozpoznane po zdarzeniach i folderze.</translation>
    </message>
    <message>
        <source>from the events and the folder name</source>
        <translation>rozpoznane po zdarzeniach i folderze</translation>
    </message>
</context>
<context>
    <name>Scep::MatrixPage</name>
    <message>
        <source>Only &amp;unsuccessful</source>
        <translation>Tylko &amp;nieudane</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Otwórz</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Porównaj</translation>
    </message>
    <message>
        <source>Words of device, name or cause</source>
        <translation>Słowa z urządzenia, nazwy lub przyczyny</translation>
    </message>
    <message>
        <source>Failing stage</source>
        <translation>Nieudany etap</translation>
    </message>
    <message>
        <source>Any stage</source>
        <translation>Dowolny etap</translation>
    </message>
    <message>
        <source>Fails at %1 %2</source>
        <extracomment>a stage&apos;s number and name</extracomment>
        <translation>Nieudany etap %1 %2</translation>
    </message>
    <message>
        <source>Show the enrollment under the cursor (Enter)</source>
        <translation>Pokaż rejestrację pod kursorem (Enter)</translation>
    </message>
    <message>
        <source>Compare the enrollment under the cursor with the nearest healthy one (Ctrl+Enter)</source>
        <translation>Porównaj rejestrację pod kursorem z najbliższą udaną (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Enrollments by stage</source>
        <translation>Rejestracje według etapów</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Znajdź:</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n enrollment(s)</source>
        <extracomment>how many of how many enrollments are shown</extracomment>
        <translation>
            <numerusform>%1 z %n rejestracji</numerusform>
            <numerusform>%1 z %n rejestracji</numerusform>
            <numerusform>%1 z %n rejestracji</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::MergedLogDialog</name>
    <message>
        <source>Logs on One Clock</source>
        <translation>Dzienniki na jednym zegarze</translation>
    </message>
    <message>
        <source>Sources that are shown</source>
        <translation>Pokazywane źródła</translation>
    </message>
    <message>
        <source>Records in the order of time</source>
        <translation>Zapisy w kolejności czasu</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n zapis</numerusform>
            <numerusform>%n zapisy</numerusform>
            <numerusform>%n zapisów</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; without a date, and left out: %2</source>
        <translation>%1; pominięto bez daty: %2</translation>
    </message>
</context>
<context>
    <name>Scep::MergedLogModel</name>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Event %1: %2</source>
        <extracomment>%1 the number of a Windows event, %2 what it says</extracomment>
        <translation>Zdarzenie %1: %2</translation>
    </message>
</context>
<context>
    <name>Scep::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Zamknij ten komunikat</translation>
    </message>
</context>
<context>
    <name>Scep::MessageModel</name>
    <message>
        <source>Message of unknown type</source>
        <translation>Komunikat nieznanego typu</translation>
    </message>
    <message>
        <source>cut after byte %1</source>
        <translation>ucięty po bajcie %1</translation>
    </message>
    <message>
        <source>SCEP message: %1, %2</source>
        <translation>Komunikat SCEP: %1, %2</translation>
    </message>
</context>
<context>
    <name>Scep::NoteDialog</name>
    <message>
        <source>Add Note</source>
        <translation>Dodaj notatkę</translation>
    </message>
    <message>
        <source>Change Note</source>
        <translation>Zmień notatkę</translation>
    </message>
    <message>
        <source>What the note is about</source>
        <translation>Czego dotyczy notatka</translation>
    </message>
    <message>
        <source>A&amp;bout:</source>
        <translation>&amp;Dotyczy:</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Tekst notatki</translation>
    </message>
    <message>
        <source>What matters here? Markdown is understood: *italic*, **bold**, - list.</source>
        <translation>Co jest tu ważne? Można używać Markdown: *kursywa*, **pogrubienie**, - lista.</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>&amp;Tekst:</translation>
    </message>
    <message>
        <source>Colour of the note</source>
        <translation>Kolor notatki</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Kolor:</translation>
    </message>
    <message>
        <source>In the &amp;report</source>
        <translation>W &amp;raporcie</translation>
    </message>
    <message>
        <source>Without it the note is for you alone and is left out of reports</source>
        <translation>Bez tego notatka jest tylko dla Ciebie i nie trafia do raportów</translation>
    </message>
    <message>
        <source>&amp;Own verdict in place of the program&apos;s</source>
        <translation>&amp;Własny werdykt zamiast werdyktu programu</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>O&amp;utcome:</source>
        <translation>W&amp;ynik:</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etap</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>Bez etapu</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and name of a stage</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Sta&amp;ge:</source>
        <translation>&amp;Etap:</translation>
    </message>
    <message>
        <source>Reason of the verdict</source>
        <translation>Powód werdyktu</translation>
    </message>
    <message>
        <source>Why you say so</source>
        <translation>Dlaczego tak uważasz</translation>
    </message>
    <message>
        <source>Rea&amp;son:</source>
        <translation>&amp;Powód:</translation>
    </message>
    <message>
        <source>&amp;Add Note</source>
        <translation>Dodaj &amp;notatkę</translation>
    </message>
    <message>
        <source>&amp;Change Note</source>
        <translation>Z&amp;mień notatkę</translation>
    </message>
    <message>
        <source>A verdict needs its reason.</source>
        <translation>Werdykt wymaga podania powodu.</translation>
    </message>
    <message>
        <source>A note needs some text.</source>
        <translation>Notatka wymaga tekstu.</translation>
    </message>
    <message>
        <source>A note may have up to %1 characters; this one has %2.</source>
        <translation>Notatka może mieć najwyżej %1 znaków; ta ma %2.</translation>
    </message>
    <message>
        <source>Only an enrollment has a verdict.</source>
        <translation>Werdykt może mieć tylko rejestracja.</translation>
    </message>
</context>
<context>
    <name>Scep::NotesPane</name>
    <message>
        <source>Search notes</source>
        <translation>Szukaj w notatkach</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notatki</translation>
    </message>
    <message>
        <source>No notes yet. Select something and add a note (Ctrl+M).</source>
        <translation>Nie ma jeszcze notatek. Zaznacz coś i dodaj notatkę (Ctrl+M).</translation>
    </message>
    <message>
        <source>No note says these words.</source>
        <translation>Żadna notatka nie zawiera tych słów.</translation>
    </message>
</context>
<context>
    <name>Scep::OtherCaseReader</name>
    <message>
        <source>There is no certificate request in “%1” to compare with.</source>
        <extracomment>%1 a case, file or folder</extracomment>
        <translation>W „%1” nie ma żądania certyfikatu, z którym można by porównać.</translation>
    </message>
</context>
<context>
    <name>Scep::PasswordPrompt</name>
    <message>
        <source>Encrypted file</source>
        <translation>Zaszyfrowany plik</translation>
    </message>
    <message>
        <source>This password does not fit.

</source>
        <translation>To hasło nie pasuje.

</translation>
    </message>
    <message>
        <source>Password of %1:
It is used to open the file and not kept. Private keys are not read.</source>
        <translation>Hasło do pliku %1:
Służy do otwarcia pliku i nie jest zachowywane. Klucze prywatne nie są odczytywane.</translation>
    </message>
</context>
<context>
    <name>Scep::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencje</translation>
    </message>
    <message>
        <source>Only you may read this file</source>
        <translation>Tylko Ty możesz czytać ten plik</translation>
    </message>
    <message>
        <source>&amp;Reset All</source>
        <translation>P&amp;rzywróć domyślne</translation>
    </message>
    <message>
        <source>Set everything here as it was at first</source>
        <translation>Ustaw tu wszystko tak, jak było na początku</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasne</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemne</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Wysoki kontrast</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Kolory:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Język:</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Wybierz folder</translation>
    </message>
    <message>
        <source>Choose the folder of your own rules</source>
        <translation>Wybierz folder własnych reguł</translation>
    </message>
    <message>
        <source>Your &amp;own rules:</source>
        <translation>Własne r&amp;eguły:</translation>
    </message>
    <message>
        <source> MiB</source>
        <comment>unit after a number</comment>
        <translation> MiB</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>Larger files stay where they are; the case knows them by their SHA-256.</source>
        <translation>Większe pliki zostają na swoim miejscu; sprawa rozpoznaje je po SHA-256.</translation>
    </message>
    <message>
        <source>Your Own Rules</source>
        <translation>Własne reguły</translation>
    </message>
    <message>
        <source>There is no folder “%1”; the one before stays.</source>
        <translation>Nie ma folderu „%1”; zostaje poprzedni.</translation>
    </message>
    <message>
        <source> pt</source>
        <comment>unit after a number</comment>
        <translation> pkt</translation>
    </message>
    <message>
        <source>Size of the log&apos;s font</source>
        <translation>Rozmiar czcionki dziennika</translation>
    </message>
    <message>
        <source>&amp;Font of logs:</source>
        <translation>&amp;Czcionka dzienników:</translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation>W UTC</translation>
    </message>
    <message>
        <source>In this computer&apos;s zone</source>
        <translation>W strefie tego komputera</translation>
    </message>
    <message>
        <source>&amp;Times:</source>
        <translation>Cza&amp;sy:</translation>
    </message>
    <message>
        <source>The window changes its language when this dialog is closed.</source>
        <translation>Okno zmieni język po zamknięciu tego okna dialogowego.</translation>
    </message>
    <message>
        <source>The rules are used when the program starts again.</source>
        <translation>Te reguły będą używane od następnego uruchomienia programu.</translation>
    </message>
    <message>
        <source>&amp;Settings file:</source>
        <translation>&amp;Plik ustawień:</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Si&amp;ze:</source>
        <translation>Roz&amp;miar:</translation>
    </message>
    <message>
        <source>Default folder</source>
        <translation>Domyślny folder</translation>
    </message>
    <message>
        <source>Copy files &amp;into a case up to:</source>
        <translation>Kopiuj &amp;do sprawy pliki nie większe niż:</translation>
    </message>
</context>
<context>
    <name>Scep::ReportDialog</name>
    <message>
        <source>Web page (HTML)</source>
        <translation>Strona WWW (HTML)</translation>
    </message>
    <message>
        <source>Pages to print (PDF)</source>
        <translation>Strony do druku (PDF)</translation>
    </message>
    <message>
        <source>Text for tickets (Markdown)</source>
        <translation>Tekst do zgłoszeń (Markdown)</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Dane (JSON)</translation>
    </message>
    <message>
        <source>Table of events (CSV)</source>
        <translation>Tabela zdarzeń (CSV)</translation>
    </message>
    <message>
        <source>&amp;Replace what names people, computers and customers</source>
        <translation>&amp;Zastąp to, co wskazuje osoby, komputery i klientów</translation>
    </message>
    <message>
        <source>R&amp;eplace Too</source>
        <translation>Zastąp &amp;też</translation>
    </message>
    <message>
        <source>Export Report</source>
        <translation>Eksport raportu</translation>
    </message>
    <message>
        <source>Who hands the report out</source>
        <translation>Kto wydaje raport</translation>
    </message>
    <message>
        <source>What is replaced</source>
        <translation>Co zostaje zastąpione</translation>
    </message>
    <message>
        <source>A further text to replace</source>
        <translation>Dodatkowy tekst do zastąpienia</translation>
    </message>
    <message>
        <source>A further name, number or word</source>
        <translation>Dodatkowa nazwa, numer lub słowo</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Podgląd raportu</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;Organisation:</source>
        <translation>&amp;Organizacja:</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>Zapi&amp;sz jako…</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Zmienia się w</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Co to jest</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Ile razy</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>zostaje</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are replaced. Uncheck what may stay.</source>
        <translation>
            <numerusform>%n tekst zostanie zastąpiony. Odznacz to, co może zostać.</numerusform>
            <numerusform>%n teksty zostaną zastąpione. Odznacz to, co może zostać.</numerusform>
            <numerusform>%n tekstów zostanie zastąpionych. Odznacz to, co może zostać.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>Zapis raportu</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Zapisano: %1</translation>
    </message>
    <message>
        <source>The report could not be saved as %1: %2.</source>
        <translation>Nie można zapisać raportu jako %1: %2.</translation>
    </message>
    <message>
        <source>Only passwords and tokens are taken out: the report names everybody whom the evidence names.</source>
        <translation>Usuwane są tylko hasła i tokeny: raport nazywa wszystkich, których nazywa materiał dowodowy.</translation>
    </message>
    <message>
        <source>What was added looks like a password: it is replaced in this report, and not kept in the case.</source>
        <translation>Dodany tekst wygląda na hasło: w tym raporcie zostanie zastąpiony, a w sprawie nie zostanie zachowany.</translation>
    </message>
    <message>
        <source>Always removed</source>
        <translation>Zawsze usuwane</translation>
    </message>
</context>
<context>
    <name>Scep::SequenceDialog</name>
    <message>
        <source>SCEP Transaction</source>
        <translation>Transakcja SCEP</translation>
    </message>
    <message>
        <source>Steps between device, NDES and CA</source>
        <translation>Kroki między urządzeniem, NDES i CA</translation>
    </message>
    <message>
        <source>Times in UTC</source>
        <translation>Czasy w UTC</translation>
    </message>
    <message>
        <source>%1, times in UTC</source>
        <comment>%1 a date</comment>
        <translation>%1, czasy w UTC</translation>
    </message>
    <message>
        <source>%1 to %2, times in UTC</source>
        <comment>two dates</comment>
        <translation>od %1 do %2, czasy w UTC</translation>
    </message>
    <message>
        <source>not in these logs</source>
        <comment>of the CA</comment>
        <translation>brak w tych dziennikach</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a party and a remark</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Scep::SequenceModel</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 to %2: %3, %4</source>
        <translation>%1 do %2: %3, %4</translation>
    </message>
</context>
<context>
    <name>Scep::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filtr:</translation>
    </message>
    <message>
        <source>Command or key</source>
        <translation>Polecenie lub klawisz</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Polecenia i ich klawisze</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>&amp;Klawisz:</translation>
    </message>
    <message>
        <source>Press the keys that the selected command shall have</source>
        <translation>Naciśnij klawisze dla wybranego polecenia</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Domyślny</translation>
    </message>
    <message>
        <source>Give the selected command its first key again</source>
        <translation>Przywraca wybranemu poleceniu pierwotny klawisz</translation>
    </message>
    <message>
        <source>&amp;Reset All</source>
        <translation>P&amp;rzywróć domyślne</translation>
    </message>
    <message>
        <source>Give every command its first key again</source>
        <translation>Przywraca wszystkim poleceniom pierwotne klawisze</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Polecenie</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”: take it away there first.</source>
        <translation>%1 należy do „%2”: najpierw zabierz go tam.</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Skrót</translation>
    </message>
</context>
<context>
    <name>Scep::SourceModel</name>
    <message>
        <source>not recognised</source>
        <translation>nie rozpoznano</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 lines, %2 events, %3</source>
        <translation>wierszy: %1, zdarzeń: %2, %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Wiersz %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n issue(s)</source>
        <translation>
            <numerusform>%1, %2, %n problem</numerusform>
            <numerusform>%1, %2, %n problemy</numerusform>
            <numerusform>%1, %2, %n problemów</numerusform>
        </translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nie do odczytania</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>pusty</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n problem(s)</source>
        <comment>format of a file</comment>
        <translation>
            <numerusform>%1 · %n problem</numerusform>
            <numerusform>%1 · %n problemy</numerusform>
            <numerusform>%1 · %n problemów</numerusform>
        </translation>
    </message>
    <message>
        <source>Its times are read by the clock that you set: %1.</source>
        <translation>Jego czasy są odczytywane według ustawionego zegara: %1.</translation>
    </message>
    <message>
        <source>Its times name no zone; they are taken as UTC.</source>
        <translation>Jego czasy nie podają strefy; przyjęto UTC.</translation>
    </message>
    <message>
        <source>Clock proposal: %1</source>
        <translation>Propozycja zegara: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>format of a file; its time zone, clock and device</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>You say that it is of the device “%1”.</source>
        <translation>Według ciebie pochodzi z urządzenia „%1”.</translation>
    </message>
</context>
<context>
    <name>Scep::StageCell</name>
    <message>
        <source>%1 · %2</source>
        <comment>outcome and how long it took</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>stage number and name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Last state: %1</source>
        <translation>Ostatni stan: %1</translation>
    </message>
    <message>
        <source>Would tell: %1</source>
        <translation>Odpowiedź dałby: %1</translation>
    </message>
    <message>
        <source>%1, the failing step</source>
        <translation>%1, etap, który się nie powiódł</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>Podano: %1</translation>
    </message>
    <message>
        <source>Not given: %1</source>
        <translation>Nie podano: %1</translation>
    </message>
</context>
<context>
    <name>Scep::StageRail</name>
    <message>
        <source>Stages</source>
        <translation>Etapy</translation>
    </message>
</context>
<context>
    <name>Scep::TimelineOverview</name>
    <message>
        <source>Overview of the timeline</source>
        <translation>Przegląd osi czasu</translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>Bez błędów</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n błąd</numerusform>
            <numerusform>%n błędy</numerusform>
            <numerusform>%n błędów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n notatka</numerusform>
            <numerusform>%n notatki</numerusform>
            <numerusform>%n notatek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <comment>events that filter or search found</comment>
        <translation>
            <numerusform>%n trafienie</numerusform>
            <numerusform>%n trafienia</numerusform>
            <numerusform>%n trafień</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag the window or its edges to choose what is in view</source>
        <translation>Przeciągnij okienko lub jego krawędzie, aby wybrać, co widać</translation>
    </message>
</context>
<context>
    <name>Scep::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Oś czasu</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>command and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Draws long times without events shorter than to scale, with a break mark</source>
        <translation>Rysuje długie okresy bez zdarzeń krócej niż w skali, ze znakiem przerwy</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) on a time axis, one lane for each stage. The event table beside it lists them as rows.</source>
        <translation>
            <numerusform>%n zdarzenie na osi czasu, po jednym torze na każdy etap. Tabela zdarzeń obok zawiera je jako wiersze.</numerusform>
            <numerusform>%n zdarzenia na osi czasu, po jednym torze na każdy etap. Tabela zdarzeń obok zawiera je jako wiersze.</numerusform>
            <numerusform>%n zdarzeń na osi czasu, po jednym torze na każdy etap. Tabela zdarzeń obok zawiera je jako wiersze.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 »</source>
        <translation>%1 »</translation>
    </message>
    <message>
        <source>« %1</source>
        <translation>« %1</translation>
    </message>
    <message>
        <source>No times</source>
        <translation>Brak czasów</translation>
    </message>
    <message>
        <source>the log has no date</source>
        <translation>dziennik bez daty</translation>
    </message>
    <message>
        <source>the log has no zone</source>
        <translation>dziennik bez strefy</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… i jeszcze %n</numerusform>
            <numerusform>… i jeszcze %n</numerusform>
            <numerusform>… i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Po&amp;większ</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Po&amp;mniejsz</translation>
    </message>
    <message>
        <source>Shorten &amp;Quiet Times</source>
        <translation>Skróć okresy &amp;ciszy</translation>
    </message>
    <message>
        <source>Time of day, %1</source>
        <translation>Godzina, %1</translation>
    </message>
    <message>
        <source>the log has no year</source>
        <translation>dziennik nie podaje roku</translation>
    </message>
    <message>
        <source>Fit Selec&amp;tion or All</source>
        <translation>Dopasuj zaznaczenie lub wszystk&amp;o</translation>
    </message>
    <message>
        <source>Other Req&amp;uests of the Device</source>
        <translation>&amp;Inne żądania urządzenia</translation>
    </message>
    <message>
        <source>Unfolds the stages of the device&apos;s other requests</source>
        <translation>Rozwija etapy innych żądań tego urządzenia</translation>
    </message>
    <message>
        <source>%1 Measured between two events: %2.</source>
        <translation>%1 Zmierzono między dwoma zdarzeniami: %2.</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, zwinięte</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1, rozwinięte</translation>
    </message>
    <message>
        <source>Between the two events: %1</source>
        <translation>Między dwoma zdarzeniami: %1</translation>
    </message>
    <message>
        <source>in view: %1 to %2</source>
        <comment>times</comment>
        <translation>widać: od %1 do %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Tor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Czas trwania</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>notatka: %1</translation>
    </message>
</context>
<context>
    <name>Scep::VerdictBanner</name>
    <message>
        <source>%1 %2</source>
        <comment>stage number and name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Niepowodzenie: %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Niepowodzenie</translation>
    </message>
    <message>
        <source>Failed at %1: %2</source>
        <translation>Niepowodzenie na etapie %1: %2</translation>
    </message>
    <message>
        <source>Failed at %1</source>
        <translation>Niepowodzenie na etapie %1</translation>
    </message>
    <message>
        <source>Stalled: %1</source>
        <translation>Utknęło: %1</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Utknęło</translation>
    </message>
    <message>
        <source>Stalled at %1: %2</source>
        <translation>Utknęło na etapie %1: %2</translation>
    </message>
    <message>
        <source>Stalled at %1</source>
        <translation>Utknęło na etapie %1</translation>
    </message>
    <message>
        <source>In progress: %1</source>
        <translation>W toku: %1</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>W toku</translation>
    </message>
    <message>
        <source>In progress at %1: %2</source>
        <translation>W toku na etapie %1: %2</translation>
    </message>
    <message>
        <source>In progress at %1</source>
        <translation>W toku na etapie %1</translation>
    </message>
    <message>
        <source>Delivered: %1</source>
        <translation>Dostarczono: %1</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Dostarczono</translation>
    </message>
    <message>
        <source>Delivered, with something to look at: %1</source>
        <translation>Dostarczono, ale warto coś sprawdzić: %1</translation>
    </message>
    <message>
        <source>Delivered, with something to look at</source>
        <translation>Dostarczono, ale warto coś sprawdzić</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>Nieznane: %1</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Nieznane</translation>
    </message>
    <message>
        <source>Not observed: %1</source>
        <translation>Nie widziano: %1</translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation>Nie widziano</translation>
    </message>
    <message>
        <source>Implied: %1</source>
        <translation>Domniemane: %1</translation>
    </message>
    <message>
        <source>Implied</source>
        <translation>Domniemane</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Werdykt</translation>
    </message>
    <message>
        <source>What to Do</source>
        <translation>Co zrobić</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>device and kind of certificate</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>device, kind, alias</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 Expected next: %2.</source>
        <translation>%1 Oczekiwane następne: %2.</translation>
    </message>
    <message>
        <source>What would tell: %1</source>
        <translation>Odpowiedź dałby: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n evidence line(s)</source>
        <translation>
            <numerusform>%n wiersz z dowodem</numerusform>
            <numerusform>%n wiersze z dowodami</numerusform>
            <numerusform>%n wierszy z dowodami</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows the log line that the verdict rests on</source>
        <translation>Pokazuje wiersz dziennika, na którym opiera się werdykt</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, wiersz %2</translation>
    </message>
    <message>
        <source>Likely cause</source>
        <translation>Prawdopodobna przyczyna</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Co zrobić</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>number of a step</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentacja</translation>
    </message>
    <message>
        <source>Hides cause, steps and documentation</source>
        <translation>Ukrywa przyczynę, kroki i dokumentację</translation>
    </message>
    <message>
        <source>Shows cause, steps and documentation</source>
        <translation>Pokazuje przyczynę, kroki i dokumentację</translation>
    </message>
    <message>
        <source>renewal</source>
        <translation>odnowienie</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n próba</numerusform>
            <numerusform>%n próby</numerusform>
            <numerusform>%n prób</numerusform>
        </translation>
    </message>
    <message>
        <source>lines of several requests mixed</source>
        <translation>pomieszane wiersze kilku żądań</translation>
    </message>
    <message>
        <source>%1 (probable)</source>
        <translation>%1 (prawdopodobnie)</translation>
    </message>
    <message>
        <source>What followed from it</source>
        <translation>Co z tego wynikło</translation>
    </message>
    <message>
        <source>%1 %2: %3 (%4)</source>
        <extracomment>stage, what happened, place</extracomment>
        <translation>%1 %2: %3 (%4)</translation>
    </message>
    <message>
        <source>Evidence that was not given</source>
        <translation>Materiał, którego nie podano</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a kind of log, how to collect it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What Is Missing</source>
        <translation>Czego brakuje</translation>
    </message>
</context>
<context>
    <name>Scep::WelcomePage</name>
    <message>
        <source>Why did the device not get its certificate?</source>
        <translation>Dlaczego urządzenie nie otrzymało certyfikatu?</translation>
    </message>
    <message>
        <source>Begin a new case with this example</source>
        <translation>Rozpoczyna nową sprawę z tym przykładem</translation>
    </message>
    <message>
        <source>Drop logs and certificates of a device here, in any order: files, folders, archives, attachments. Copied lines can be pasted.</source>
        <translation>Upuść tutaj dzienniki i certyfikaty urządzenia, w dowolnej kolejności: pliki, foldery, archiwa, załączniki. Skopiowane wiersze można wkleić.</translation>
    </message>
    <message>
        <source>Where they are</source>
        <translation>Gdzie ich szukać</translation>
    </message>
    <message>
        <source>Android</source>
        <translation>Android</translation>
    </message>
    <message>
        <source>Company Portal: turn on verbose logging in its settings, try again, save the logs to the device and copy all files “OMADMLog” over USB. Without it: the output of “adb logcat -v threadtime”.</source>
        <translation>Portal firmy: włącz w jego ustawieniach pełne rejestrowanie, spróbuj ponownie, zapisz dzienniki na urządzeniu i skopiuj przez USB wszystkie pliki „OMADMLog”. Bez niego: wynik polecenia „adb logcat -v threadtime”.</translation>
    </message>
    <message>
        <source>iPhone, iPad</source>
        <translation>iPhone, iPad</translation>
    </message>
    <message>
        <source>Console on a Mac: choose the device, include info and debug messages, start, install the profile again, copy everything and paste it here.</source>
        <translation>Konsola na Macu: wybierz urządzenie, dołącz komunikaty informacyjne i debugowania, uruchom, zainstaluj profil ponownie, skopiuj wszystko i wklej tutaj.</translation>
    </message>
    <message>
        <source>Mac</source>
        <translation>Mac</translation>
    </message>
    <message>
        <source>The output of “log show --info --debug” for the processes mdmclient and profiled.</source>
        <translation>Wynik polecenia „log show --info --debug” dla procesów mdmclient i profiled.</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>The event logs DeviceManagement-Enterprise-Diagnostics-Provider/Admin and Application, saved as .evtx, or the archive of mdmdiagnosticstool.</source>
        <translation>Dzienniki zdarzeń DeviceManagement-Enterprise-Diagnostics-Provider/Admin i Aplikacja, zapisane jako .evtx, albo archiwum narzędzia mdmdiagnosticstool.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serwery</translation>
    </message>
    <message>
        <source>NDES: the logs of IIS, NDESPlugin.log, the event logs of the certificate connector. CA: the event log Application.</source>
        <translation>NDES: dzienniki IIS, NDESPlugin.log, dzienniki zdarzeń łącznika certyfikatów. CA: dziennik zdarzeń Aplikacja.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certyfikaty</translation>
    </message>
    <message>
        <source>The root, each issuing CA, the device&apos;s own: .cer, .pem, .p7b. Never a private key.</source>
        <translation>Główny, każdego CA wystawiającego i samego urządzenia: .cer, .pem, .p7b. Nigdy klucz prywatny.</translation>
    </message>
    <message>
        <source>How to &amp;collect evidence</source>
        <translation>Jak zbierać &amp;dowody</translation>
    </message>
    <message>
        <source>The page of the handbook with every step</source>
        <translation>Strona podręcznika ze wszystkimi krokami</translation>
    </message>
    <message>
        <source>Or look at an example case</source>
        <translation>Albo obejrzyj przykładową sprawę</translation>
    </message>
    <message>
        <source>Go on with a case</source>
        <translation>Kontynuuj sprawę</translation>
    </message>
</context>
<context>
    <name>ScepMessage</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n bajt</numerusform>
            <numerusform>%n bajty</numerusform>
            <numerusform>%n bajtów</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of them there</source>
        <translation>%1, z tego dostępnych: %2</translation>
    </message>
    <message>
        <source>%1, IV %2</source>
        <translation>%1, IV %2</translation>
    </message>
    <message>
        <source>%1, parameters NULL</source>
        <translation>%1, parametry NULL</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>wersja %1</translation>
    </message>
    <message>
        <source>version %1, issuer and serial number</source>
        <translation>wersja %1, wystawca i numer seryjny</translation>
    </message>
    <message>
        <source>version %1, key identifier</source>
        <translation>wersja %1, identyfikator klucza</translation>
    </message>
    <message>
        <source>constructed OCTET STRING, %1</source>
        <translation>złożony OCTET STRING, %1</translation>
    </message>
    <message>
        <source>constructed OCTET STRING, %1 of it there</source>
        <translation>złożony OCTET STRING, dostępne: %1</translation>
    </message>
    <message>
        <source>not readable: %1</source>
        <translation>nie do odczytania: %1</translation>
    </message>
    <message>
        <source>of a kind that SCEP does not use</source>
        <translation>rodzaju, którego SCEP nie używa</translation>
    </message>
    <message>
        <source>%1 announced, not all of them there</source>
        <translation>zapowiedziano %1, nie wszystkie są dostępne</translation>
    </message>
    <message>
        <source>present, not kept</source>
        <translation>obecne, niezachowane</translation>
    </message>
</context>
<context>
    <name>ScepNodes</name>
    <message>
        <source>SCEP profiles of one source, at most %1 with %2 settings each</source>
        <translation>profile SCEP jednego źródła, najwyżej %1, każdy z najwyżej %2 ustawieniami</translation>
    </message>
</context>
<context>
    <name>ScepSequence</name>
    <message>
        <source>SCEP message</source>
        <translation>Komunikat SCEP</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Urządzenie</translation>
    </message>
    <message>
        <source>NDES</source>
        <translation>NDES</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>CA</translation>
    </message>
</context>
<context>
    <name>ServiceTrace</name>
    <message>
        <source>a document type declaration is not accepted</source>
        <translation>deklaracja typu dokumentu nie jest przyjmowana</translation>
    </message>
    <message>
        <source>elements nested deeper than %1</source>
        <translation>elementy zagnieżdżone głębiej niż %1</translation>
    </message>
</context>
<context>
    <name>SetClockCommand</name>
    <message>
        <source>Set Clock of %1</source>
        <translation>ustawienie zegara pliku %1</translation>
    </message>
</context>
<context>
    <name>SetDeviceCommand</name>
    <message>
        <source>Set Device of %1</source>
        <translation>ustawienie urządzenia źródła %1</translation>
    </message>
</context>
<context>
    <name>SourceClock</name>
    <message>
        <source>zone %1</source>
        <translation>strefa %1</translation>
    </message>
    <message>
        <source>clock %1</source>
        <comment>an offset such as +90 s</comment>
        <translation>zegar %1</translation>
    </message>
    <message>
        <source>zone %1, clock %2</source>
        <comment>and an offset</comment>
        <translation>strefa %1, zegar %2</translation>
    </message>
</context>
<context>
    <name>SourceDevice</name>
    <message>
        <source>device “%1”</source>
        <comment>that the person chose</comment>
        <translation>urządzenie „%1”</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time zone and clock; device</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Deploy profile</source>
        <translation>Wdrożenie profilu</translation>
    </message>
    <message>
        <source>Contact NDES</source>
        <translation>Kontakt z NDES</translation>
    </message>
    <message>
        <source>Validate challenge</source>
        <translation>Weryfikacja wyzwania</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Wystawienie</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Dostarczenie</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Raportowanie</translation>
    </message>
    <message>
        <source>the device&apos;s management log (OMADM log, device console, MDM event log)</source>
        <translation>dziennik zarządzania urządzenia (dziennik OMADM, konsola urządzenia, dziennik zdarzeń MDM)</translation>
    </message>
    <message>
        <source>the device log with verbose logging, or the IIS log of the NDES server</source>
        <translation>dziennik urządzenia z pełnym rejestrowaniem albo dziennik usług IIS serwera NDES</translation>
    </message>
    <message>
        <source>the certificate connector&apos;s event log, or NDESPlugin.log</source>
        <translation>dziennik zdarzeń łącznika certyfikatów albo NDESPlugin.log</translation>
    </message>
    <message>
        <source>the CA&apos;s failed requests, or the certificate connector&apos;s event log</source>
        <translation>wykaz nieudanych żądań w urzędzie certyfikacji albo dziennik zdarzeń łącznika certyfikatów</translation>
    </message>
    <message>
        <source>the device log up to the end of the installation</source>
        <translation>dziennik urządzenia sięgający końca instalacji</translation>
    </message>
    <message>
        <source>the certificate connector&apos;s event log</source>
        <translation>dziennik zdarzeń łącznika certyfikatów</translation>
    </message>
</context>
<context>
    <name>StageResults</name>
    <message>
        <source>Not seen, but proven by %1</source>
        <translation>Nie widziano, ale dowodzi tego %1</translation>
    </message>
    <message>
        <source>No evidence; it would be in %1</source>
        <translation>Brak dowodów; zawierałby je %1</translation>
    </message>
    <message>
        <source>Not part of installing this certificate</source>
        <translation>Nie dotyczy instalacji tego certyfikatu</translation>
    </message>
    <message>
        <source>Broken off after %1</source>
        <translation>Przerwane; ostatni krok: %1</translation>
    </message>
    <message>
        <source>Nothing followed %1</source>
        <translation>Nic nie nastąpiło; ostatni krok: %1</translation>
    </message>
    <message>
        <source>%1 did not follow</source>
        <translation>Nie nastąpiło: %1</translation>
    </message>
    <message>
        <source>Probably failed: %1</source>
        <extracomment>%1 a state&apos;s own name</extracomment>
        <translation>Prawdopodobnie niepowodzenie: %1</translation>
    </message>
</context>
<context>
    <name>SvclogImporter</name>
    <message>
        <source>Service trace (svclog)</source>
        <translation>Ślad usługi (svclog)</translation>
    </message>
</context>
<context>
    <name>SyncMlImporter</name>
    <message>
        <source>a document type declaration is not accepted</source>
        <translation>deklaracja typu dokumentu nie jest przyjmowana</translation>
    </message>
    <message>
        <source>elements nested deeper than %1</source>
        <translation>elementy zagnieżdżone głębiej niż %1</translation>
    </message>
    <message>
        <source>items of one message, at most %1</source>
        <translation>elementy jednego komunikatu, najwyżej %1</translation>
    </message>
    <message>
        <source>bytes of one capture, at most %1</source>
        <translation>bajty jednego zapisu, najwyżej %1</translation>
    </message>
    <message>
        <source>SyncML capture</source>
        <translation>Zapis SyncML</translation>
    </message>
    <message>
        <source>answers of one capture, at most %1</source>
        <translation>odpowiedzi jednego zapisu, najwyżej %1</translation>
    </message>
</context>
<context>
    <name>SyncmlProfile</name>
    <message>
        <source>a SyncML message with a SCEP profile</source>
        <translation>komunikat SyncML z profilem SCEP</translation>
    </message>
    <message>
        <source>SCEP profiles of one source</source>
        <translation>profile SCEP jednego źródła</translation>
    </message>
</context>
<context>
    <name>TellingFolders</name>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 a file&apos;s name, %2 the folder that it is in</extracomment>
        <translation>%1 w %2</translation>
    </message>
</context>
<context>
    <name>TemplateWriter</name>
    <message>
        <source>The template &apos;%1&apos; is at fault: %2</source>
        <translation>Błąd w szablonie „%1”: %2</translation>
    </message>
</context>
<context>
    <name>TextOutput</name>
    <message>
        <source>Evidence:</source>
        <translation>Dowód:</translation>
    </message>
    <message>
        <source>Cause:</source>
        <translation>Przyczyna:</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>Co zrobić:</translation>
    </message>
    <message>
        <source>What would tell: %1</source>
        <translation>Odpowiedź dałby: %1</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nie rozpoznano</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n wiersz</numerusform>
            <numerusform>%n wiersze</numerusform>
            <numerusform>%n wierszy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n zdarzenie</numerusform>
            <numerusform>%n zdarzenia</numerusform>
            <numerusform>%n zdarzeń</numerusform>
        </translation>
    </message>
    <message>
        <source>SCEP message</source>
        <translation>Komunikat SCEP</translation>
    </message>
    <message>
        <source> (cut)</source>
        <translation> (ucięte)</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Źródła</translation>
    </message>
    <message>
        <source>Begins:</source>
        <translation>Początek:</translation>
    </message>
    <message>
        <source>Also found:</source>
        <translation>Znaleziono też:</translation>
    </message>
    <message>
        <source>See:</source>
        <translation>Zobacz:</translation>
    </message>
    <message>
        <source>Element by element:</source>
        <translation>Element po elemencie:</translation>
    </message>
    <message>
        <source>SCEP profile</source>
        <translation>Profil SCEP</translation>
    </message>
    <message>
        <source>SCEP profiles</source>
        <translation>Profile SCEP</translation>
    </message>
    <message>
        <source>Certificate request</source>
        <translation>Żądanie certyfikatu</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Lista odwołania certyfikatów</translation>
    </message>
    <message>
        <source>Code:</source>
        <translation>Kod:</translation>
    </message>
    <message>
        <source>%1 (probable)</source>
        <translation>%1 (prawdopodobnie)</translation>
    </message>
    <message>
        <source>What followed from it:</source>
        <translation>Co z tego wynikło:</translation>
    </message>
    <message>
        <source>Extensions:</source>
        <translation>Rozszerzenia:</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notatki</translation>
    </message>
</context>
<context>
    <name>TimelineAxisPainter</name>
    <message>
        <source>%1 shortened</source>
        <comment>a quiet time on the axis</comment>
        <translation>skrócono %1</translation>
    </message>
</context>
<context>
    <name>TimelineContent</name>
    <message>
        <source>implied: a later step proves that it happened</source>
        <translation>domniemane: dowodzi tego późniejszy krok</translation>
    </message>
    <message>
        <source>implied: %1</source>
        <translation>domniemane: %1</translation>
    </message>
    <message>
        <source>not observed; would tell: %1</source>
        <translation>nie widziano; odpowiedź dałby: %1</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Certyfikat główny</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no event of it on this clock</source>
        <translation>brak jego zdarzeń na tym zegarze</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>stage number and name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · line %2</source>
        <translation>%1 · wiersz %2</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) without a comparable time are in the table only</source>
        <translation>
            <numerusform>%n zdarzenie bez porównywalnego czasu jest tylko w tabeli</numerusform>
            <numerusform>%n zdarzenia bez porównywalnego czasu są tylko w tabeli</numerusform>
            <numerusform>%n zdarzeń bez porównywalnego czasu jest tylko w tabeli</numerusform>
        </translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Próba %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n próba</numerusform>
            <numerusform>%n próby</numerusform>
            <numerusform>%n prób</numerusform>
        </translation>
    </message>
    <message>
        <source>Each try to get the certificate, from its first step to the answer</source>
        <translation>Każda próba uzyskania certyfikatu, od pierwszego kroku do odpowiedzi</translation>
    </message>
    <message>
        <source>no attempt on this clock</source>
        <translation>brak prób na tym zegarze</translation>
    </message>
</context>
<context>
    <name>TimelineDevice</name>
    <message>
        <source>%1: %2</source>
        <comment>kind and name of a request</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. Click to unfold.</source>
        <translation>%1. Kliknij, aby rozwinąć.</translation>
    </message>
    <message>
        <source>%1. Click to fold.</source>
        <translation>%1. Kliknij, aby zwinąć.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a request and its outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no event of it on this clock</source>
        <translation>brak jego zdarzeń na tym zegarze</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>device and its platform</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>requests of the device</comment>
        <translation>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>choose a request in the list of devices to see it</source>
        <translation>wybierz żądanie na liście urządzeń, aby je zobaczyć</translation>
    </message>
</context>
<context>
    <name>TimelineLayout</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n zdarzenie</numerusform>
            <numerusform>%n zdarzenia</numerusform>
            <numerusform>%n zdarzeń</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state and how long it lasted</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>state and how many times it was seen</comment>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n notatka</numerusform>
            <numerusform>%n notatki</numerusform>
            <numerusform>%n notatek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n próba</numerusform>
            <numerusform>%n próby</numerusform>
            <numerusform>%n prób</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n żądanie</numerusform>
            <numerusform>%n żądania</numerusform>
            <numerusform>%n żądań</numerusform>
        </translation>
    </message>
    <message>
        <source>≈ %1</source>
        <comment>an event whose time is uncertain</comment>
        <translation>≈ %1</translation>
    </message>
</context>
<context>
    <name>TimelineNotes</name>
    <message>
        <source>Notes</source>
        <translation>Notatki</translation>
    </message>
    <message>
        <source>Your notes, at the events that they hang on</source>
        <translation>Twoje notatki przy zdarzeniach, których dotyczą</translation>
    </message>
</context>
<context>
    <name>TimelineTexts</name>
    <message>
        <source>time uncertain: its log has no date</source>
        <translation>czas niepewny: dziennik nie podaje daty</translation>
    </message>
    <message>
        <source>time uncertain: its log has no year</source>
        <translation>czas niepewny: dziennik nie podaje roku</translation>
    </message>
    <message>
        <source>time uncertain: its log has no zone</source>
        <translation>czas niepewny: dziennik nie podaje strefy</translation>
    </message>
    <message>
        <source>%1, %2 after the event before</source>
        <translation>%1, %2 po poprzednim zdarzeniu</translation>
    </message>
    <message>
        <source>nothing ended it for %1, to the end of the log</source>
        <translation>nic tego nie zakończyło przez %1, do końca dziennika</translation>
    </message>
    <message>
        <source>lasted %1</source>
        <translation>trwało %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, wiersz %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notatka: %1</translation>
    </message>
    <message>
        <source>at the event before its line, %1</source>
        <translation>przy zdarzeniu przed jej wierszem, %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>state and outcome</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>próba %1</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is a state&apos;s own name, %2 a time of day</extracomment>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>The CA issued the certificate at %1.</source>
        <translation>Urząd certyfikacji wystawił certyfikat o %1.</translation>
    </message>
    <message>
        <source>%1, at %2.</source>
        <translation>%1, o %2.</translation>
    </message>
    <message>
        <source>The error is %1.</source>
        <translation>Błąd: %1.</translation>
    </message>
    <message>
        <source>The last step before it was %1.</source>
        <translation>Ostatni wcześniejszy krok: %1.</translation>
    </message>
    <message>
        <source>No step before it was seen.</source>
        <translation>Nie widziano żadnego wcześniejszego kroku.</translation>
    </message>
    <message>
        <source>The last event, at %1, was %3 (%2); nothing followed for %4.</source>
        <extracomment>%1 a time of day, %2 what happened, %3 the state&apos;s own name, %4 a duration</extracomment>
        <translation>Ostatnie zdarzenie, o %1: %3 (%2); przez %4 nic po nim nie nastąpiło.</translation>
    </message>
    <message>
        <source>Expected next: %1.</source>
        <translation>Oczekiwane następne: %1.</translation>
    </message>
    <message>
        <source>Root certificate installed</source>
        <translation>Zainstalowano certyfikat główny</translation>
    </message>
    <message>
        <source>Certificate delivered</source>
        <translation>Dostarczono certyfikat</translation>
    </message>
    <message>
        <source>The result was reported (%1).</source>
        <translation>Wynik został zgłoszony (%1).</translation>
    </message>
    <message>
        <source>The report to Intune was begun (%1); its end is not in these logs.</source>
        <translation>Rozpoczęto zgłaszanie do usługi Intune (%1); jego końca nie ma w tych dziennikach.</translation>
    </message>
    <message>
        <source>Whether Intune was told of it is not in these logs.</source>
        <translation>W tych dziennikach nie widać, czy powiadomiono usługę Intune.</translation>
    </message>
    <message>
        <source>The root certificate was installed: %1.</source>
        <translation>Certyfikat główny został zainstalowany: %1.</translation>
    </message>
    <message>
        <source>The certificate reached the device: %1.</source>
        <translation>Certyfikat dotarł do urządzenia: %1.</translation>
    </message>
    <message>
        <source>From the first event it took %1.</source>
        <translation>Od pierwszego zdarzenia upłynęło %1.</translation>
    </message>
    <message>
        <source>The logs do not reach far enough</source>
        <translation>Dzienniki nie sięgają wystarczająco daleko</translation>
    </message>
    <message>
        <source>The last thing seen was %1.</source>
        <translation>Ostatni widziany krok: %1.</translation>
    </message>
    <message>
        <source>No step of the delivery was seen.</source>
        <translation>Nie widziano żadnego kroku dostarczania.</translation>
    </message>
    <message>
        <source>What became of the certificate would be in %1.</source>
        <translation>Co stało się z certyfikatem, pokazałby %1.</translation>
    </message>
    <message>
        <source>The evidence ends with %1.</source>
        <translation>Materiał kończy się na: %1.</translation>
    </message>
    <message>
        <source>What followed is not in it.</source>
        <translation>Tego, co nastąpiło potem, w nim nie ma.</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>Failed at %1</source>
        <translation>Niepowodzenie na etapie %1</translation>
    </message>
    <message>
        <source>Stalled at %1</source>
        <translation>Utknęło na etapie %1</translation>
    </message>
    <message>
        <source>Succeeded at %1</source>
        <translation>Powodzenie na etapie %1</translation>
    </message>
    <message>
        <source>Succeeded with a warning at %1</source>
        <translation>Powodzenie z ostrzeżeniem na etapie %1</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>W toku</translation>
    </message>
    <message>
        <source>In progress at %1</source>
        <translation>W toku na etapie %1</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Nieznane</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>VersionText</name>
    <message numerus="yes">
        <source>%n built-in rule(s), %1</source>
        <extracomment>%1: what identifies them, hexadecimal digits</extracomment>
        <translation>
            <numerusform>%n wbudowana reguła, %1</numerusform>
            <numerusform>%n wbudowane reguły, %1</numerusform>
            <numerusform>%n wbudowanych reguł, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>W3cFormat</name>
    <message>
        <source>characters of a column&apos;s name, at most %1</source>
        <translation>znaki nazwy kolumny, najwyżej %1</translation>
    </message>
    <message>
        <source>only the first %1 columns are read</source>
        <translation>odczytywanych jest tylko pierwszych %1 kolumn</translation>
    </message>
    <message>
        <source>the row ends before its status</source>
        <translation>wiersz kończy się przed kodem stanu</translation>
    </message>
    <message>
        <source>the row has %1 values for %2 columns</source>
        <translation>liczba wartości w wierszu: %1, liczba kolumn: %2</translation>
    </message>
</context>
<context>
    <name>WevtutilTextImporter</name>
    <message>
        <source>Windows events (wevtutil text)</source>
        <translation>Zdarzenia Windows (tekst z wevtutil)</translation>
    </message>
</context>
<context>
    <name>WindowsEvent</name>
    <message>
        <source>elements of an event nested deeper than %1</source>
        <translation>elementy zdarzenia zagnieżdżone głębiej niż %1</translation>
    </message>
    <message>
        <source>a document type declaration is not accepted</source>
        <translation>deklaracja typu dokumentu nie jest przyjmowana</translation>
    </message>
    <message>
        <source>data of one event, at most %1</source>
        <translation>dane jednego zdarzenia, najwyżej %1</translation>
    </message>
    <message>
        <source>characters of the names of the data of one event, at most %1</source>
        <translation>znaki nazw danych jednego zdarzenia, najwyżej %1</translation>
    </message>
</context>
<context>
    <name>WindowsEventXmlImporter</name>
    <message>
        <source>Windows events (XML)</source>
        <translation>Zdarzenia systemu Windows (XML)</translation>
    </message>
</context>
<context>
    <name>WindowsMessages</name>
    <message>
        <source>en</source>
        <extracomment>The code of this language (&quot;pl&quot; for Polish). It names a table of texts, so it is no word.</extracomment>
        <translation>pl</translation>
    </message>
</context>
<context>
    <name>XmlRecords</name>
    <message>
        <source>a document type declaration is not accepted</source>
        <translation>deklaracja typu dokumentu nie jest przyjmowana</translation>
    </message>
    <message>
        <source>another event begins before its end tag</source>
        <translation>inne zdarzenie zaczyna się przed jego znacznikiem końcowym</translation>
    </message>
    <message>
        <source>the last event has no end tag</source>
        <translation>ostatnie zdarzenie nie ma znacznika końcowego</translation>
    </message>
    <message>
        <source>bytes of one event, at most %1</source>
        <translation>bajty jednego zdarzenia, najwyżej %1</translation>
    </message>
</context>
</TS>
