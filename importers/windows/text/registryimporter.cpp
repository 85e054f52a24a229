// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/registryimporter.h"

#include "importers/issuelist.h"
#include "importers/linereader.h"
#include "importers/windows/text/cspnodes.h"
#include "importers/windows/text/registryvalue.h"
#include "models/domain/lastbyte.h"
#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RegistryImporter)
};

constexpr LineNumber CancelLines = 1024;
constexpr QByteArrayView UnicodeHead = "Windows Registry Editor Version 5.00";
constexpr QByteArrayView OldHead = "REGEDIT4";

/// What a key that matters is about.
struct KeyMeaning
{
    QString key;
    std::optional<ScepNode> node; ///< of the SCEP provider
    QString mscep;                ///< below MSCEP: "CAInfo"; empty: MSCEP itself
    bool isMscep = false;
};

KeyMeaning meaningOf(const QString &key)
{
    static const QString mscep = QStringLiteral("\\Microsoft\\Cryptography\\MSCEP");
    KeyMeaning meaning{.key = key, .node = scepNodeOfKey(key), .mscep = {}};
    const qsizetype at = key.indexOf(mscep, 0, Qt::CaseInsensitive);
    const qsizetype end = at + mscep.size();
    if (at >= 0 && (end == key.size() || key[end] == u'\\')) {
        meaning.isMscep = true;
        meaning.mscep = key.sliced(std::min(end + 1, key.size()));
    }
    return meaning;
}

/// Names whose values must not be kept: all with a password but those that only say how it is used.
bool isSecret(const QString &name)
{
    static const QSet<QString> settings{
        QStringLiteral("enforcepassword"),  QStringLiteral("usesinglepassword"),
        QStringLiteral("passwordlength"),   QStringLiteral("passwordmax"),
        QStringLiteral("passwordvalidity"), QStringLiteral("passwordvdir")};
    const QString lower = name.toLower();
    return (lower.contains(QLatin1String("password")) && !settings.contains(lower)) ||
           lower.contains(QLatin1String("challenge")) || lower.contains(QLatin1String("secret"));
}

/// One run over one export.
class RegistryReader
{
public:
    RegistryReader(const ImportInput &input, const ImportControl &control)
        : m_input(input)
        , m_control(control)
        , m_document(*input.document)
        , m_reader(m_document)
        , m_issues(input.source.issues)
    {
    }

    ImportResult run();

private:
    void readKey(QByteArrayView line, LineNumber number);
    void readValue(QByteArray bytes, LineNumber number);
    void addMscep(const RegistryValue &value, const EvidenceRef &place);
    [[nodiscard]] EvidenceRef placeOf(LineNumber first, LineNumber last) const;

    const ImportInput &m_input;
    const ImportControl &m_control;
    const TextDocument &m_document;
    LineReader m_reader;
    IssueList m_issues;
    KeyMeaning m_key;
    ScepNodes m_nodes;
    ScepProfile m_mscep;
    bool m_isUnicode = true;
    LineNumber m_last = 0; ///< last line that was read
};

ImportResult RegistryReader::run()
{
    for (LineNumber number = 1; number <= m_document.lineCount(); number = m_last + 1) {
        if (number % CancelLines == 0 && m_control.isCancelled()) {
            m_issues.add(IssueCode::Cancelled);
            break;
        }
        m_last = number;
        const QByteArrayView line = m_reader.line(number).trimmed();
        if (m_reader.hasFailed()) {
            break;
        }
        if (line.startsWith(OldHead)) {
            m_isUnicode = false;
        } else if (line.startsWith('[')) {
            readKey(line, number);
        } else if ((m_key.node || m_key.isMscep) &&
                   (line.startsWith('"') || line.startsWith('@'))) {
            readValue(line.toByteArray(), number);
        }
    }
    m_nodes.reportLimit(m_issues);
    ImportResult result;
    result.source = m_input.source;
    result.document = m_input.document;
    result.profiles = m_nodes.profiles();
    result.events = m_nodes.stateEvents();
    result.source.platform = Platform::Windows;
    if (!m_mscep.settings.isEmpty()) {
        result.profiles.append(m_mscep);
        result.source.platform = result.profiles.size() == 1 ? Platform::Server : Platform::Windows;
    }
    result.source.eventCount = result.events.size();
    result.source.issues = m_issues.take();
    return result;
}

void RegistryReader::readKey(QByteArrayView line, LineNumber number)
{
    m_key = {};
    const qsizetype end = lastIndexOfByte(line, ']');
    if (end < 0) {
        m_issues.add(IssueCode::MalformedLine, number, m_document.lineRange(number),
                     Tr::tr("the name of a key has no end"));
        return;
    }
    // "[-HKEY…]" deletes a key.
    if (!line.startsWith("[-")) {
        const QString key = decodeText(line.sliced(1, end - 1), m_input.file->encoding());
        if (key.size() > Limits::RegistryKeyCharacters) {
            // Each of its values would repeat it; cut, it would be another key.
            m_issues.add(IssueCode::LimitReached, number, m_document.lineRange(number),
                         Tr::tr("characters of the name of a key, at most %1")
                             .arg(Limits::RegistryKeyCharacters));
            return;
        }
        m_key = meaningOf(key);
    }
    // A key alone tells that the request is there.
    if (m_key.node) {
        m_nodes.add({.uniqueId = m_key.node->uniqueId,
                     .name = m_key.node->name.isEmpty() ? QString() : m_key.node->name + u'/'},
                    m_key.key, {}, placeOf(number, number));
    }
}

/// Joins continuation lines (a backslash at the end) and uses the value.
void RegistryReader::readValue(QByteArray bytes, LineNumber number)
{
    while (bytes.endsWith('\\') && m_last < m_document.lineCount()) {
        if (bytes.size() > Limits::LineBytes ||
            m_last - number > Limits::ContinuationLines * qint64(2)) {
            m_issues.add(IssueCode::LimitReached, number, {},
                         Tr::tr("the value continues over too many lines"));
            return;
        }
        const QByteArrayView next = m_reader.line(m_last + 1).trimmed();
        if (next.startsWith('[') || next.startsWith('"')) {
            break;
        }
        bytes.chop(1);
        bytes += next;
        ++m_last;
    }
    const EvidenceRef place = placeOf(number, m_last);
    const std::optional<RegistryValue> value =
        parseRegistryValue(decodeText(bytes, m_input.file->encoding()), m_isUnicode);
    if (!value) {
        m_issues.add(IssueCode::MalformedLine, number, place.range,
                     Tr::tr("the value is not one that the registry editor writes"));
        return;
    }
    if (value->isDeleted || (m_key.isMscep && value->name.isEmpty())) {
        return;
    }
    if (m_key.node) {
        const QString below = m_key.node->name.isEmpty() ? QString() : m_key.node->name + u'/';
        m_nodes.add({.uniqueId = m_key.node->uniqueId, .name = below + value->name},
                    m_key.key + u'\\' + value->name, value->text, place);
    } else {
        addMscep(*value, place);
    }
}

void RegistryReader::addMscep(const RegistryValue &value, const EvidenceRef &place)
{
    if (m_mscep.settings.isEmpty()) {
        m_mscep.evidence = place;
        m_mscep.platform = Platform::Server;
        m_mscep.name = QStringLiteral("MSCEP");
    }
    if (isSecret(value.name) || value.isBinary) {
        m_mscep.hasChallenge = m_mscep.hasChallenge || isSecret(value.name);
        return;
    }
    if (m_mscep.settings.size() >= Limits::XmlFields) {
        m_issues.addOnce(IssueCode::LimitReached, place.line, place.range,
                         Tr::tr("settings of MSCEP, at most %1").arg(Limits::XmlFields));
        return;
    }
    // MSCEP keeps most of its values in a key of the same name.
    const bool isRepeated = m_key.mscep.compare(value.name, Qt::CaseInsensitive) == 0;
    const QString name = m_key.mscep.isEmpty() || isRepeated
                             ? value.name
                             : QString(m_key.mscep).replace(u'\\', u'/') + u'/' + value.name;
    if (value.name.compare(QLatin1String("GeneralPurposeTemplate"), Qt::CaseInsensitive) == 0) {
        m_mscep.templateName = value.text;
    }
    m_mscep.settings.append({.name = name, .value = value.text, .evidence = place});
}

EvidenceRef RegistryReader::placeOf(LineNumber first, LineNumber last) const
{
    const qint64 begin = m_document.lineRange(first).offset;
    return {.source = m_input.source.id,
            .line = first,
            .range = {.offset = begin, .length = m_document.lineRange(last).end() - begin}};
}
} // namespace

QString RegistryImporter::formatId() const
{
    return QStringLiteral("registry-export");
}

QString RegistryImporter::formatName() const
{
    return Tr::tr("Windows registry export");
}

int RegistryImporter::sniff(const SniffInput &input) const
{
    QByteArrayView head = input.head;
    if (head.startsWith("\xEF\xBB\xBF")) {
        head = head.sliced(3);
    }
    head = head.trimmed();
    return head.startsWith(UnicodeHead) || head.startsWith(OldHead) ? 98 : 0;
}

QList<LogSource> RegistryImporter::logSources() const
{
    return {cspLogSource()};
}

ImportResult RegistryImporter::parse(const ImportInput &input, const ImportControl &control) const
{
    return RegistryReader(input, control).run();
}

} // namespace Scep
