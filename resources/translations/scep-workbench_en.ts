<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AppleLogJsonImporter</name>
    <message numerus="yes">
        <source>%n event(s) of one source</source>
        <translation>
            <numerusform>%n event of one source</numerusform>
            <numerusform>%n events of one source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message numerus="yes">
        <source>%n archive(s) inside one another</source>
        <translation>
            <numerusform>%n archive inside one another</numerusform>
            <numerusform>%n archives inside one another</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of one archive</source>
        <translation>
            <numerusform>%n member of one archive</numerusform>
            <numerusform>%n members of one archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) of a member&apos;s name</source>
        <translation>
            <numerusform>%n character of a member&apos;s name</numerusform>
            <numerusform>%n characters of a member&apos;s name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Asn1Tree</name>
    <message numerus="yes">
        <source>key or password of %n octet(s), not shown</source>
        <translation>
            <numerusform>key or password of %n octet, not shown</numerusform>
            <numerusform>key or password of %n octets, not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n octet(s)</source>
        <translation>
            <numerusform>%1: %n octet</numerusform>
            <numerusform>%1: %n octets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Asn1Value</name>
    <message numerus="yes">
        <source>%1, %n unused bit(s)</source>
        <translation>
            <numerusform>%1, %n unused bit</numerusform>
            <numerusform>%1, %n unused bits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseFile</name>
    <message numerus="yes">
        <source>%n file(s) of the case could not be read.</source>
        <translation>
            <numerusform>%n file of the case could not be read.</numerusform>
            <numerusform>%n files of the case could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) of the case could not be read.</source>
        <translation>
            <numerusform>%n source of the case could not be read.</numerusform>
            <numerusform>%n sources of the case could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) could not be read.</source>
        <translation>
            <numerusform>%n note could not be read.</numerusform>
            <numerusform>%n notes could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clock(s) of sources could not be read.</source>
        <translation>
            <numerusform>%n clock of a source could not be read.</numerusform>
            <numerusform>%n clocks of sources could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a note of more than %n character(s)</source>
        <translation>
            <numerusform>a note of more than %n character</numerusform>
            <numerusform>a note of more than %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s) could not be read.</source>
        <translation>
            <numerusform>%n bookmark could not be read.</numerusform>
            <numerusform>%n bookmarks could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s)</source>
        <translation>
            <numerusform>%n bookmark</numerusform>
            <numerusform>%n bookmarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of states</source>
        <translation>
            <numerusform>%n pair of states</numerusform>
            <numerusform>%n pairs of states</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) for reports</source>
        <translation>
            <numerusform>%n text for reports</numerusform>
            <numerusform>%n texts for reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a text of more than %n character(s)</source>
        <translation>
            <numerusform>a text of more than %n character</numerusform>
            <numerusform>a text of more than %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The device of %n source(s) could not be read.</source>
        <translation>
            <numerusform>The device of %n source could not be read.</numerusform>
            <numerusform>The devices of %n sources could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a name of more than %n character(s)</source>
        <translation>
            <numerusform>a name of more than %n character</numerusform>
            <numerusform>a name of more than %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseSelection</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with problems</source>
        <translation>
            <numerusform>%n file with problems</numerusform>
            <numerusform>%n files with problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateChain</name>
    <message numerus="yes">
        <source>Judged with %n root certificate(s) whose installation the device&apos;s log reports: %1.</source>
        <translation>
            <numerusform>Judged with %n root certificate whose installation the device&apos;s log reports: %1.</numerusform>
            <numerusform>Judged with %n root certificates whose installation the device&apos;s log reports: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateChecks</name>
    <message numerus="yes">
        <source>The chain is complete: %n certificate(s) up to the root.</source>
        <translation>
            <numerusform>The chain is complete: %n certificate up to the root.</numerusform>
            <numerusform>The chain is complete: %n certificates up to the root.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is valid for %n day(s) only; devices may refuse less than 5.</source>
        <translation>
            <numerusform>It is valid for %n day only; devices may refuse less than 5.</numerusform>
            <numerusform>It is valid for %n days only; devices may refuse less than 5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is valid for %n day(s), longer than the 24 months that Intune supports.</source>
        <translation>
            <numerusform>It is valid for %n day, longer than the 24 months that Intune supports.</numerusform>
            <numerusform>It is valid for %n days, longer than the 24 months that Intune supports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is valid for %n day(s).</source>
        <translation>
            <numerusform>It is valid for %n day.</numerusform>
            <numerusform>It is valid for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The TLS certificate is valid for %n day(s); Apple devices accept 825 at most.</source>
        <translation>
            <numerusform>The TLS certificate is valid for %n day; Apple devices accept 825 at most.</numerusform>
            <numerusform>The TLS certificate is valid for %n days; Apple devices accept 825 at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The TLS certificate is valid for %n day(s).</source>
        <translation>
            <numerusform>The TLS certificate is valid for %n day.</numerusform>
            <numerusform>The TLS certificate is valid for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more certificate(s) of this subject were valid then; it is the newest.</source>
        <translation>
            <numerusform>%n more certificate of this subject was valid then; it is the newest.</numerusform>
            <numerusform>%n more certificates of this subject were valid then; it is the newest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more certificate(s) of this subject were valid then, and a newer one among them: devices take the newest.</source>
        <translation>
            <numerusform>%n more certificate of this subject was valid then, and it is newer: devices take the newest.</numerusform>
            <numerusform>%n more certificates of this subject were valid then, and a newer one among them: devices take the newest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateDecoder</name>
    <message numerus="yes">
        <source>%n bytes follow it</source>
        <translation>
            <numerusform>%n byte follows it</numerusform>
            <numerusform>%n bytes follow it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1… (%n byte(s))</source>
        <translation>
            <numerusform>%1… (%n byte)</numerusform>
            <numerusform>%1… (%n bytes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message numerus="yes">
        <source>by the signing time of %n message(s)</source>
        <translation>
            <numerusform>by the signing time of %n message</numerusform>
            <numerusform>by the signing time of %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n line(s) of %1</source>
        <extracomment>%1 a file</extracomment>
        <translation>
            <numerusform>by %n line of %1</numerusform>
            <numerusform>by %n lines of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeText</name>
    <message numerus="yes">
        <source>(and %n other meaning(s))</source>
        <translation>
            <numerusform>(and %n other meaning)</numerusform>
            <numerusform>(and %n other meanings)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n rule(s) can be used.</source>
        <translation>
            <numerusform>%n rule can be used.</numerusform>
            <numerusform>%n rules can be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) take the place of built-in ones.</source>
        <translation>
            <numerusform>%n rule takes the place of a built-in one.</numerusform>
            <numerusform>%n rules take the place of built-in ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found.</source>
        <translation>
            <numerusform>%n fault found.</numerusform>
            <numerusform>%n faults found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) given.</source>
        <translation>
            <numerusform>%n warning given.</numerusform>
            <numerusform>%n warnings given.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareCommand</name>
    <message numerus="yes">
        <source>%n state(s) that are the same on both sides are not shown (--all shows them).</source>
        <translation>
            <numerusform>%n state that is the same on both sides is not shown (--all shows it).</numerusform>
            <numerusform>%n states that are the same on both sides are not shown (--all shows them).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message numerus="yes">
        <source>%1: %n more file(s) with no line of this enrollment</source>
        <extracomment>%1 a kind of log</extracomment>
        <translation>
            <numerusform>%1: %n more file with no line of this enrollment</numerusform>
            <numerusform>%1: %n more files with no line of this enrollment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more file(s)</source>
        <translation>
            <numerusform>%1 and %n more file</numerusform>
            <numerusform>%1 and %n more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EncodedItems</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrollmentText</name>
    <message numerus="yes">
        <source>The device tried %n time(s).</source>
        <translation>
            <numerusform>The device tried %n time.</numerusform>
            <numerusform>The device tried %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n certificate(s))</source>
        <extracomment>%1 the name that the certificates have in common</extracomment>
        <translation>
            <numerusform>%1 (%n certificate)</numerusform>
            <numerusform>%1 (%n certificates)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvtxImporter</name>
    <message numerus="yes">
        <source>the template of %n record(s) of chunk %1 is missing, so that only their values can be shown</source>
        <translation>
            <numerusform>the template of %n record of chunk %1 is missing, so that only its values can be shown</numerusform>
            <numerusform>the template of %n records of chunk %1 is missing, so that only their values can be shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an unknown number in %n byte(s) of chunk %1</source>
        <translation>
            <numerusform>an unknown number in %n byte of chunk %1</numerusform>
            <numerusform>an unknown number in %n bytes of chunk %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of chunk %1, in %2 bytes</source>
        <translation>
            <numerusform>%n record of chunk %1, in %2 bytes</numerusform>
            <numerusform>%n records of chunk %1, in %2 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportJob</name>
    <message numerus="yes">
        <source>%n file(s) of one folder</source>
        <translation>
            <numerusform>%n file of one folder</numerusform>
            <numerusform>%n files of one folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) inside one another</source>
        <translation>
            <numerusform>%n folder inside one another</numerusform>
            <numerusform>%n folders inside one another</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueList</name>
    <message numerus="yes">
        <source>%n more issue(s) are not listed</source>
        <translation>
            <numerusform>%n more issue is not listed</numerusform>
            <numerusform>%n more issues are not listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoggedMessages</name>
    <message numerus="yes">
        <source>%n byte(s) of a SCEP message</source>
        <translation>
            <numerusform>%n byte of a SCEP message</numerusform>
            <numerusform>%n bytes of a SCEP message</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message numerus="yes">
        <source>%n file(s), %1 in %2</source>
        <translation>
            <numerusform>%n file, %1 in %2</numerusform>
            <numerusform>%n files, %1 in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in your own rules: rules with a fault are not used.</source>
        <translation>
            <numerusform>%n fault in your own rules: rules with a fault are not used.</numerusform>
            <numerusform>%n faults in your own rules: rules with a fault are not used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PkiDecode</name>
    <message numerus="yes">
        <source>%n more issues are not listed</source>
        <translation>
            <numerusform>%n more issue is not listed</numerusform>
            <numerusform>%n more issues are not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates in one file</source>
        <translation>
            <numerusform>%n certificate in one file</numerusform>
            <numerusform>%n certificates in one file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a CMS message ends after %n bytes</source>
        <translation>
            <numerusform>a CMS message ends after %n byte</numerusform>
            <numerusform>a CMS message ends after %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those in a PKCS#12 file</source>
        <translation>
            <numerusform>%n of those in a PKCS#12 file</numerusform>
            <numerusform>%n of those in a PKCS#12 file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) tried, none fits</source>
        <translation>
            <numerusform>%n password tried, none fits</numerusform>
            <numerusform>%n passwords tried, none fits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message numerus="yes">
        <source>%n bits</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n bits</source>
        <translation>
            <numerusform>%1, %n bit</numerusform>
            <numerusform>%1, %n bits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordFormat</name>
    <message numerus="yes">
        <source>%n event(s) of one source</source>
        <translation>
            <numerusform>%n event of one source</numerusform>
            <numerusform>%n events of one source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedactionOptions</name>
    <message numerus="yes">
        <source>%n text(s) that name somebody were replaced; --replacements - lists them.</source>
        <translation>
            <numerusform>%n text that names somebody was replaced; --replacements - lists it.</numerusform>
            <numerusform>%n texts that name somebody were replaced; --replacements - lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportContext</name>
    <message numerus="yes">
        <source>%n more are left out.</source>
        <translation>
            <numerusform>%n more is left out.</numerusform>
            <numerusform>%n more are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n state(s) that are the same on both sides are not shown.</source>
        <translation>
            <numerusform>%n state that is the same on both sides is not shown.</numerusform>
            <numerusform>%n states that are the same on both sides are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleBase</name>
    <message numerus="yes">
        <source>Only the first %n rule file(s) of the folder were read.</source>
        <translation>
            <numerusform>Only the first %n rule file of the folder was read.</numerusform>
            <numerusform>Only the first %n rule files of the folder were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The detection has no text of at least %n character(s) that every match must hold.</source>
        <translation>
            <numerusform>The detection has no text of at least %n character that every match must hold.</numerusform>
            <numerusform>The detection has no text of at least %n characters that every match must hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A value has at most %n character(s).</source>
        <translation>
            <numerusform>A value has at most %n character.</numerusform>
            <numerusform>A value has at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n rule(s); &quot;%1&quot; was left out.</source>
        <translation>
            <numerusform>There is more than %n rule; &quot;%1&quot; was left out.</numerusform>
            <numerusform>There are more than %n rules; &quot;%1&quot; was left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The expression is slow: it has no text of at least %n character(s) that every match must hold, and no other test stands before it.</source>
        <translation>
            <numerusform>The expression is slow: it has no text of at least %n character that every match must hold, and no other test stands before it.</numerusform>
            <numerusform>The expression is slow: it has no text of at least %n characters that every match must hold, and no other test stands before it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rule has more than %n value(s), or aliases stand for them.</source>
        <translation>
            <numerusform>The rule has more than %n value, or aliases stand for them.</numerusform>
            <numerusform>The rule has more than %n values, or aliases stand for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rule is nested deeper than %n level(s).</source>
        <translation>
            <numerusform>The rule is nested deeper than %n level.</numerusform>
            <numerusform>The rule is nested deeper than %n levels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::CaseController</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of files</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is a case that was not saved under a name: %n note(s), last changed %1.</source>
        <translation>
            <numerusform>There is a case that was not saved under a name: %n note, last changed %1.</numerusform>
            <numerusform>There is a case that was not saved under a name: %n notes, last changed %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved as %1. %n file(s) (%2) copied into the case.</source>
        <comment>name and amount of data</comment>
        <translation>
            <numerusform>Saved as %1. %n file (%2) copied into the case.</numerusform>
            <numerusform>Saved as %1. %n files (%2) copied into the case.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) (%1) only referenced: larger than %2, or not to be copied.</source>
        <comment>amounts of data</comment>
        <translation>
            <numerusform>%n file (%1) only referenced: larger than %2, or not to be copied.</numerusform>
            <numerusform>%n files (%1) only referenced: larger than %2, or not to be copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::CertificateTableModel</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::CertificateView</name>
    <message numerus="yes">
        <source>%n check(s) did not apply:</source>
        <translation>
            <numerusform>%n check did not apply:</numerusform>
            <numerusform>%n checks did not apply:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n extension(s) one by one, with their octets</source>
        <translation>
            <numerusform>Show the %n extension with its octets</numerusform>
            <numerusform>Show the %n extensions one by one, with their octets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::CertificatesDialog</name>
    <message numerus="yes">
        <source>%1 of %n certificate(s)</source>
        <translation>
            <numerusform>%1 of %n certificate</numerusform>
            <numerusform>%1 of %n certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::ChainPane</name>
    <message numerus="yes">
        <source>%n more path(s) below it.</source>
        <translation>
            <numerusform>%n more path below it.</numerusform>
            <numerusform>%n more paths below it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate fails %n check(s): see below.</source>
        <translation>
            <numerusform>The certificate fails %n check: see below.</numerusform>
            <numerusform>The certificate fails %n checks: see below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::ComparisonModel</name>
    <message numerus="yes">
        <source>%n state(s), the same</source>
        <translation>
            <numerusform>%n state, the same</numerusform>
            <numerusform>%n states, the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::FilterBar</name>
    <message numerus="yes">
        <source>%n line(s) are shown although filters hide them.</source>
        <translation>
            <numerusform>%n line is shown although filters hide it.</numerusform>
            <numerusform>%n lines are shown although filters hide them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::IssueList</name>
    <message numerus="yes">
        <source>%n more problem(s) in this file.</source>
        <translation>
            <numerusform>%n more problem in this file.</numerusform>
            <numerusform>%n more problems in this file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::MainWindow</name>
    <message numerus="yes">
        <source>%n line(s) selected</source>
        <translation>
            <numerusform>%n line selected</numerusform>
            <numerusform>%n lines selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence could not be taken over.</source>
        <translation>
            <numerusform>%n piece of evidence could not be taken over.</numerusform>
            <numerusform>%n pieces of evidence could not be taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::MatrixPage</name>
    <message numerus="yes">
        <source>%1 of %n enrollment(s)</source>
        <extracomment>how many of how many enrollments are shown</extracomment>
        <translation>
            <numerusform>%1 of %n enrollment</numerusform>
            <numerusform>%1 of %n enrollments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::MergedLogDialog</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::ReportDialog</name>
    <message numerus="yes">
        <source>%n text(s) are replaced. Uncheck what may stay.</source>
        <translation>
            <numerusform>%n text is replaced. Uncheck what may stay.</numerusform>
            <numerusform>%n texts are replaced. Uncheck what may stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::SourceModel</name>
    <message numerus="yes">
        <source>%1, %2, %n issue(s)</source>
        <translation>
            <numerusform>%1, %2, %n issue</numerusform>
            <numerusform>%1, %2, %n issues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n problem(s)</source>
        <comment>format of a file</comment>
        <translation>
            <numerusform>%1 · %n problem</numerusform>
            <numerusform>%1 · %n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::TimelineOverview</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <comment>events that filter or search found</comment>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::TimelineView</name>
    <message numerus="yes">
        <source>%n event(s) on a time axis, one lane for each stage. The event table beside it lists them as rows.</source>
        <translation>
            <numerusform>%n event on a time axis, one lane for each stage. The event table beside it lists them as rows.</numerusform>
            <numerusform>%n events on a time axis, one lane for each stage. The event table beside it lists them as rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scep::VerdictBanner</name>
    <message numerus="yes">
        <source>%n evidence line(s)</source>
        <translation>
            <numerusform>%n evidence line</numerusform>
            <numerusform>%n evidence lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScepMessage</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextOutput</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineContent</name>
    <message numerus="yes">
        <source>%n event(s) without a comparable time are in the table only</source>
        <translation>
            <numerusform>%n event without a comparable time is in the table only</numerusform>
            <numerusform>%n events without a comparable time are in the table only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineDevice</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>requests of the device</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineLayout</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionText</name>
    <message numerus="yes">
        <source>%n built-in rule(s), %1</source>
        <extracomment>%1: what identifies them, hexadecimal digits</extracomment>
        <translation>
            <numerusform>%n built-in rule, %1</numerusform>
            <numerusform>%n built-in rules, %1</numerusform>
        </translation>
    </message>
</context>
</TS>
