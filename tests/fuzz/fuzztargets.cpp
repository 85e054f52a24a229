// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/fuzztargets.h"

#include "importers/importerregistry.h"
#include "models/analysis/rulefile.h"
#include "models/pki/asn1treebuilder.h"
#include "models/pki/pkidecode.h"
#include "models/report/asn1text.h"
#include "models/report/codefinder.h"
#include "models/report/codelookup.h"
#include "models/report/redaction/redactor.h"
#include "models/text/linesearch.h"
#include "models/text/textscan.h"
#include "tests/fuzz/containertargets.h"
#include "tests/fuzz/soundresult.h"

#include <algorithm>
#include <memory>

namespace Scep {

namespace {
/// Lines handed to a line-based importer.
constexpr LineNumber MostLines = 3000;

/// Every line is a candidate, so that nothing hides behind the rules' words.
qsizetype parseWith(const Importer &importer, const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        return 0;
    }
    ImportInput input;
    input.file = EvidenceFile::fromBytes(bytes);
    const QByteArray head =
        input.file->read(0, std::min<qint64>(input.file->size(), 16 * 1024)).value_or(QByteArray());
    const int confidence = importer.sniff({.fileName = {},
                                           .head = head,
                                           .encoding = input.file->encoding(),
                                           .size = input.file->size()});
    demand(confidence >= 0 && confidence <= 100);
    input.source.id = SourceId{1};
    input.source.size = bytes.size();
    input.options = fuzzOptions();
    ScanControl control;
    control.threads = 1;
    auto scan = scanText(*input.file, {}, control);
    if (!scan) {
        return 0;
    }
    if (importer.isText()) {
        const LineNumber lines = std::min(scan->index.lineCount(), MostLines);
        for (LineNumber line = 1; line <= lines; ++line) {
            input.candidates.append(line);
        }
        input.source.lineCount = scan->index.lineCount();
        input.document = std::make_shared<const TextDocument>(input.file, std::move(scan->index));
    }
    const ImportResult result = importer.parse(input, {});
    checkResult(result);
    return countIn(result);
}

/// The first line is the expression, the rest is the text.
qsizetype searchFor(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    if (end < 0) {
        return 0;
    }
    const auto matcher = LineMatcher::compiled(
        {.text = QString::fromUtf8(bytes.first(end)), .isRegularExpression = true});
    const auto file = EvidenceFile::fromBytes(bytes.sliced(end + 1));
    LineSearchControl control;
    control.threads = 1;
    if (auto scan = scanText(*file, {}, {.threads = 1}); matcher && scan) {
        const TextDocument document(file, std::move(scan->index));
        const LineSearchResult result = searchLines(document, **matcher, control);
        demand(result.count <= document.lineCount());
        return result.count;
    }
    return 0;
}

/// A rule file of a person's own, and an event for what became of it.
qsizetype readRuleFile(const QByteArray &bytes)
{
    const RuleFile file = readRules(bytes, QStringLiteral("fuzz.yml"));
    for (const RuleIssue &issue : file.issues) {
        demand(issue.line >= 0 && !issue.message.isEmpty());
    }
    for (const Rule &rule : file.rules) {
        demand(!rule.literals.isEmpty() && !rule.matches.isEmpty() && !rule.info.id.isEmpty());
        static_cast<void>(rule.detection.gate());
        LogEvent event = rule.matches.constFirst().event;
        demand(rule.detection.match(event).has_value());
        event.fields.insert(QStringLiteral("message"), QString::fromLatin1(bytes));
        static_cast<void>(rule.detection.match(event));
    }
    return file.rules.size();
}

/// Codes of a line lie in it, one after the other, and each can be looked up.
qsizetype findCodesIn(const QByteArray &bytes)
{
    const QString line = QString::fromUtf8(bytes);
    qsizetype end = 0;
    const QList<FoundCode> codes = findCodes(line);
    for (const FoundCode &code : codes) {
        demand(code.offset >= end && code.length > 0 && code.offset + code.length <= line.size());
        end = code.offset + code.length;
        const CodeLookup found = lookUpCode(code.query);
        demand(found.isKnown() || !found.unknown.isEmpty());
    }
    const CodeLookup whole = lookUpCode(line);
    demand(whole.isKnown() || !whole.unknown.isEmpty());
    return codes.size();
}

/// Each octet that is told of lies in the bytes, and nothing that was hidden is told.
qsizetype takeApart(const QByteArray &bytes)
{
    const Asn1Tree tree = buildAsn1Tree(bytes);
    demand(tree.bytes.size() == bytes.size());
    for (const Asn1Node &node : tree.nodes) {
        demand(node.parent < static_cast<int>(&node - tree.nodes.constData()));
        demand(!node.isHidden || (node.value.isEmpty() && node.children.isEmpty()));
        for (const ByteRange &range : rangesInBytes(tree, node)) {
            demand(range.offset >= 0 && range.length > 0 && range.end() <= bytes.size());
        }
    }
    for (const ByteRange &range : tree.hidden) {
        demand(tree.bytes.sliced(range.offset, range.length).count('\0') == range.length);
    }
    for (qint64 offset = 0; offset < bytes.size(); offset += 1 + bytes.size() / 64) {
        const int node = nodeAt(tree, offset);
        demand(node >= 0 && node < tree.nodes.size());
    }
    static_cast<void>(asn1Text(tree));
    return tree.nodes.size();
}

/// The first line is somebody's name, the rest is a text. A host that is planted in it in several
/// ways never stays, and what is clean is left as it is.
qsizetype redact(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const QString name = QString::fromUtf8(bytes.first(std::max<qsizetype>(end, 0)));
    const QString text = QString::fromUtf8(bytes.sliced(end + 1));
    const QString planted = QStringLiteral("zebulon-7kq3.planted.example");
    RedactionPass pass({{IdentityKind::Name, name}, {IdentityKind::Host, planted}},
                       QByteArray(RedactionKeyBytes, 'k'));
    const QStringList texts{text, text + planted + text,
                            text + QString::fromLatin1(planted.toUtf8().toBase64()) + text,
                            text + QString::fromLatin1(planted.toUtf8().toPercentEncoding())};
    for (const QString &one : texts) {
        pass.read(one);
    }
    const Redactor redactor = pass.finished();
    for (const QString &one : texts) {
        const QString clean = redactor.redacted(one);
        demand(redactor.redacted(clean) == clean);
        demand(!clean.contains(planted, Qt::CaseInsensitive));
        demand(!QByteArray::fromPercentEncoding(clean.toUtf8()).contains(planted.toUtf8()));
    }
    return redactor.redacted(text) != text ? 1 : 0;
}

qsizetype decodeAny(const QByteArray &bytes)
{
    static_cast<void>(sniffPki(bytes));
    const PkiContents found = decodePki(bytes);
    return found.certificates.size() + found.requests.size() + found.revocationLists.size() +
           found.messages.size() + found.encodedObjects.size();
}

/// 1 when there was anything to decode.
template<typename Decoded>
qsizetype countOf(const Decoded &decoded)
{
    return decoded.has_value() ? 1 : 0;
}

QList<FuzzTarget> allTargets()
{
    QList<FuzzTarget> targets;
    for (const auto &importer : ImporterRegistry::standard().importers()) {
        targets.append({.name = importer->formatId(), .run = [&importer](const QByteArray &bytes) {
                            return parseWith(*importer, bytes);
                        }});
    }
    targets.append({.name = QStringLiteral("pki"), .run = &decodeAny});
    targets.append({.name = QStringLiteral("x509"), .run = [](const QByteArray &bytes) {
                        return countOf(decodeCertificate(bytes));
                    }});
    targets.append({.name = QStringLiteral("asn1"), .run = &takeApart});
    targets.append({.name = QStringLiteral("request"), .run = [](const QByteArray &bytes) {
                        return countOf(decodeCertificateRequest(bytes));
                    }});
    targets.append({.name = QStringLiteral("crl"), .run = [](const QByteArray &bytes) {
                        return countOf(decodeRevocationList(bytes));
                    }});
    targets.append({.name = QStringLiteral("scep-message"), .run = [](const QByteArray &bytes) {
                        return countOf(decodeScepMessage(bytes));
                    }});
    targets.append({.name = QStringLiteral("logged-base64"), .run = [](const QByteArray &bytes) {
                        const auto decoded = decodeLoggedBase64(bytes);
                        return decoded ? countOf(decodeScepMessage(*decoded)) : 0;
                    }});
    targets.append({.name = QStringLiteral("search"), .run = &searchFor});
    targets.append({.name = QStringLiteral("rules"), .run = &readRuleFile});
    targets.append({.name = QStringLiteral("error-codes"), .run = &findCodesIn});
    targets.append({.name = QStringLiteral("redactor"), .run = &redact});
    return targets + containerTargets();
}
} // namespace

const QList<FuzzTarget> &fuzzTargets()
{
    static const QList<FuzzTarget> targets = allTargets();
    return targets;
}

} // namespace Scep
