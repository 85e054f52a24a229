// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

/// Every limit on untrusted input, in one place. Reaching one is reported on the source, never
/// silent.
namespace Scep::Limits {

/// Bytes of a file's beginning that a format is recognised by.
inline constexpr qint64 SniffBytes = 16 * 1024;

/// Bytes of one line that are parsed or shown; the rest stays reachable through its byte range.
inline constexpr qint64 LineBytes = 1024 * 1024;

/// Bytes read at a time while a source is scanned.
inline constexpr qint64 BlockBytes = 1024 * 1024;

/// Bytes of a text after which its beginning is shown while the rest is read, and how many times
/// more it is the next time.
inline constexpr qint64 FirstShownBytes = 8 * 1024 * 1024;
inline constexpr qint64 ShownGrowth = 8;

/// Bytes of a rule's literal that lines are searched for.
inline constexpr qint64 LiteralBytes = 1024;

/// Events kept from one source.
inline constexpr qint64 EventsPerSource = 200'000;

/// Issues kept for one source; one more says how many were left out.
inline constexpr int IssuesPerSource = 1'000;

/// Bytes of a certificate container (DER, PKCS#7, PEM) that is read whole.
inline constexpr qint64 PkiFileBytes = 64 * 1024 * 1024;

/// Certificates taken from one file.
inline constexpr int CertificatesPerFile = 20'000;

/// Bytes of one certificate in what certutil prints (base64 or dumped), and such certificates.
inline constexpr qsizetype PrintedCertificateBytes = 256 * 1024;
inline constexpr int CertificatesPerPrint = 1'024;

/// Bytes of one revocation list that is decoded, and its entries that are kept one by one.
inline constexpr qint64 RevocationListBytes = 16 * 1024 * 1024;
inline constexpr int RevokedPerList = 1'000;

/// Passwords that a person is asked for, for one PKCS#12 file.
inline constexpr int PasswordAttempts = 3;

/// Rounds of the derivation of one key that a PKCS#12 file may ask for. Windows and OpenSSL write
/// 2'000 to 600'000; more than this is made to keep a reader busy.
inline constexpr qint64 Pkcs12Iterations = 5'000'000;

/// Rounds that all keys of a PKCS#12 file may take together before a person gave a password, and
/// then; and those of all such files in one source.
inline constexpr qint64 Pkcs12UnaskedRounds = 3'000'000;
inline constexpr qint64 Pkcs12ContainerRounds = 25'000'000;
inline constexpr qint64 Pkcs12SourceRounds = 50'000'000;

/// Nesting of the bags of a PKCS#12 file, and bags that are looked at.
inline constexpr int Pkcs12Depth = 8;
inline constexpr int Pkcs12Bags = 20'000;

/// Certificates that one chain is followed over.
inline constexpr int ChainLinks = 32;

/// Certificates of one name that are tried as the issuer of another.
inline constexpr int ChainCandidates = 64;

/// Paths that are judged for one certificate, and steps that the search for them may take. CAs that
/// certify each other crosswise have more paths than there are atoms.
inline constexpr int ChainPaths = 8;
inline constexpr int ChainSteps = 256;

/// SCEP messages taken from the lines of one log, and rows (ScepField) that they have together.
inline constexpr int MessagesPerSource = 5'000;
inline constexpr qsizetype MessageFieldsPerSource = 500'000;

/// Certificates, requests and revocation lists taken from the lines of one log, repeated ones
/// included.
inline constexpr int LoggedCertificatesPerSource = 10'000;

/// Bytes of one SCEP message in a URL that are decoded. Servers refuse longer URLs than 64 KiB.
inline constexpr qint64 LoggedMessageBytes = 256 * 1024;

/// Nesting of ASN.1 values that the tolerant walker follows.
inline constexpr int Asn1Depth = 32;

/// ASN.1 elements that the walker reads in one message.
inline constexpr int Asn1Elements = 100'000;

/// Elements of an ASN.1 tree, and their nesting with values inside octet strings counted.
inline constexpr int Asn1TreeNodes = 100'000;
inline constexpr int Asn1TreeDepth = 48;

/// Characters of one value in an ASN.1 tree; the octets stay at hand.
inline constexpr qsizetype Asn1ValueCharacters = 512;

/// Bytes of the SCEP messages of one source that are kept to be taken apart again, and of encoded
/// things in one file that are nothing else (containers, cut certificates).
inline constexpr qint64 MessageBytesPerSource = 64LL * 1024 * 1024;
inline constexpr qint64 EncodedBytesPerSource = 64LL * 1024 * 1024;

/// XML inside the text of XML in a SyncML message, profiles of one message, and settings of one
/// profile with the characters of each, and of a name that is a path, that are kept.
inline constexpr int SyncmlDepth = 4;
inline constexpr int ProfilesPerMessage = 100;
inline constexpr int ProfileSettings = 500;
inline constexpr int ProfileSettingCharacters = 4'096;
inline constexpr int ProfileNameCharacters = 256;

/// Different profiles kept from one source.
inline constexpr int ProfilesPerSource = 1'000;

/// Nesting of XML elements inside one event.
inline constexpr int XmlDepth = 32;

/// Bytes of one XML event.
inline constexpr qint64 XmlEventBytes = 1024 * 1024;

/// Data (texts and attributes) of one XML event.
inline constexpr int XmlFields = 2'000;

/// Characters of the name of one field; the rest of it is left out.
inline constexpr qsizetype FieldNameCharacters = 256;

/// Characters that the names of one event's data may have together: the name of a nested one is its
/// path, which is longer than what the log spends on it.
inline constexpr qsizetype EventNameCharacters = 64 * 1024;

/// Bytes of a report or capture that is read whole (MDM diagnostic reports, SyncML).
inline constexpr qint64 ReportBytes = 64 * 1024 * 1024;

/// Characters that the messages and sections of all facts of one report may have: each row of a
/// table repeats the names of its columns.
inline constexpr qint64 ReportCharacters = 64 * 1024 * 1024;

/// Items of one SyncML message of a capture.
inline constexpr int SyncmlItems = 20'000;

/// Characters of the name of a registry key, those that it is in included.
inline constexpr qsizetype RegistryKeyCharacters = 1'024;

/// Cells of one table row, and characters of one cell, of an HTML report.
inline constexpr int TableCells = 64;
inline constexpr qsizetype CellCharacters = 16 * 1024;

/// Bytes of one tag of an HTML report.
inline constexpr qsizetype TagBytes = 16 * 1024;

/// Nesting of elements and templates in the binary XML of one EVTX record, and how many of them a
/// record may have in all.
inline constexpr int BinXmlDepth = 64;
inline constexpr int BinXmlElements = 512;

/// Tokens and values that are gone through for one EVTX record, each as often as it is used. The
/// elements above take a few each.
inline constexpr int BinXmlSteps = 16 * 1024;

/// Characters that the events of one EVTX chunk may have together, and those of one Windows log
/// with the names of their fields: a template may repeat a value, and nested elements the names
/// around them, as often as they like.
inline constexpr qint64 EvtxChunkCharacters = 1024 * 1024;
inline constexpr qint64 WindowsLogCharacters = 512 * 1024 * 1024;

/// Nesting of values inside one JSON object of a log, and bytes of one such object.
inline constexpr int JsonDepth = 64;
inline constexpr qint64 JsonObjectBytes = 1024 * 1024;

/// Nesting of a property list, its bytes, and the values that it holds, each use of a shared one
/// counted.
inline constexpr int PlistDepth = 64;
inline constexpr qint64 PlistBytes = 16 * 1024 * 1024;
inline constexpr qint64 PlistNodes = 200'000;

/// Characters that an XML property list's own entity may be longer than a reference to it: none, so
/// that no text outgrows its file. Apple's reader knows no such entities at all.
inline constexpr int PlistEntityGrowth = 0;

/// Files taken from one folder, and how deep folders are followed.
inline constexpr int FilesPerFolder = 20'000;
inline constexpr int FolderDepth = 16;

/// Files of a case that are watched for growth.
inline constexpr int FollowedFiles = 5'000;

/// Columns of a row of a W3C extended log.
inline constexpr qsizetype W3cColumns = 128;

/// Bytes that are kept of what comes through standard input or a named pipe.
inline constexpr qint64 StandardInputBytes = 2LL * 1024 * 1024 * 1024;

/// Bytes of pieces (members of an archive, what came through a pipe) that stay in memory; the rest
/// goes into temporary files. Pieces up to SniffBytes do not count.
inline constexpr qint64 SpoolMemoryBytes = 64 * 1024 * 1024;

/// Bytes of a file's beginning that an archive is recognised by: the first header of a tar.
inline constexpr qint64 ArchiveSniffBytes = 512;

/// Members of one archive, folders, links and the members of archives inside it included.
inline constexpr int ArchiveMembers = 50'000;

/// Archives inside one another that are opened.
inline constexpr int ArchiveNesting = 5;

/// Bytes that one archive, with those inside it, may unpack to.
inline constexpr qint64 ArchiveBytes = 32LL * 1024 * 1024 * 1024;

/// How many times its own size an archive may unpack to, and the bytes that any archive may unpack
/// to. Logs shrink to a tenth or a thirtieth, rarely to less than a hundredth.
inline constexpr qint64 ArchiveRatio = 500;
inline constexpr qint64 ArchiveFreeBytes = 64LL * 1024 * 1024;

/// UTF-16 units of a member's name that are kept.
inline constexpr qsizetype MemberNameCharacters = 1024;

/// UTF-16 units of one line that are drawn; the rest is counted and said.
inline constexpr qint64 DrawnCharacters = 4'000;

/// Error codes that one line is marked with, and UTF-16 units of a text that is looked up as one.
inline constexpr qsizetype CodesPerLine = 200;
inline constexpr qsizetype CodeCharacters = 1'000;

/// Lines with a match that a search keeps.
inline constexpr qint64 FindHits = 100'000;

/// UTF-16 units that one copy puts on the clipboard.
inline constexpr qint64 ClipboardCharacters = 16 * 1024 * 1024;

/// Lines that a record (a stack trace, wrapped XML) may continue over.
inline constexpr int ContinuationLines = 2'000;

/// Bytes of one rule file, rule files taken from one folder with their bytes in all, and rules.
inline constexpr qint64 RuleFileBytes = 1024 * 1024;
inline constexpr int RuleFiles = 5'000;
inline constexpr qint64 RuleFolderBytes = 64 * 1024 * 1024;
inline constexpr int Rules = 20'000;

/// States of one stage of one enrollment that a comparison looks at: its cost grows with the
/// square.
inline constexpr int ComparedSteps = 1'000;

/// Values of one rule, each use of a shared one (a YAML alias) counted, and their nesting.
inline constexpr int RuleNodes = 20'000;
inline constexpr int RuleNesting = 32;

/// Characters of one value (a text or an expression) that a rule looks for.
inline constexpr qsizetype RuleValueCharacters = 8 * 1024;

/// Data of a Windows event that a rule's field "Data" looks at.
inline constexpr int RuleData = 32;

/// Nesting of parentheses in a rule's condition and of groups in its expressions.
inline constexpr int RuleDepth = 64;

/// Characters of a field that a rule's expression is handed; what follows is not looked at.
inline constexpr qsizetype ExpressionCharacters = 64 * 1024;

/// Steps that the expression engine may take on one field before it gives up (no match).
inline constexpr int ExpressionSteps = 500'000;

} // namespace Scep::Limits
