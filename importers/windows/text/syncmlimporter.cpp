// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/syncmlimporter.h"

#include "importers/issuelist.h"
#include "importers/windows/text/cspnodes.h"
#include "importers/windows/text/syncmlcommands.h"
#include "models/domain/limits.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SyncMlImporter)
};

constexpr QByteArrayView StartTag = "<SyncML";
constexpr QByteArrayView EndTag = "</SyncML>";

/// One run over one capture.
class CaptureReader
{
public:
    CaptureReader(const ImportInput &input, const ImportControl &control)
        : m_input(input)
        , m_control(control)
        , m_issues(input.source.issues)
    {
    }

    ImportResult run();

private:
    void readMessages(QByteArrayView bytes);
    void readMessage(QByteArrayView xml, qint64 offset);
    void readItem(const SyncMlItem &item, LineNumber line);
    void readStatus(const SyncMlItem &item, const EvidenceRef &place);
    [[nodiscard]] EvidenceRef placeOf(LineNumber line) const
    {
        return {
            .source = m_input.source.id, .line = line, .range = m_input.document->lineRange(line)};
    }

    const ImportInput &m_input;
    const ImportControl &m_control;
    IssueList m_issues;
    ScepNodes m_nodes;
    QList<LogEvent> m_events;
    QHash<QString, SyncMlItem> m_asked; ///< commands on nodes of SCEP, by message and command id
};

ImportResult CaptureReader::run()
{
    const qint64 size = m_input.file->size();
    if (size > Limits::ReportBytes) {
        m_issues.add(IssueCode::LimitReached, 0, {},
                     Tr::tr("bytes of one capture, at most %1").arg(Limits::ReportBytes));
    }
    const auto bytes = m_input.file->read(0, std::min(size, Limits::ReportBytes));
    if (bytes) {
        readMessages(*bytes);
    } else {
        m_issues.add(bytes.error().code, 0, {}, bytes.error().detail);
    }
    m_nodes.reportLimit(m_issues);
    ImportResult result;
    result.source = m_input.source;
    result.source.platform = Platform::Windows;
    result.document = m_input.document;
    result.profiles = m_nodes.profiles();
    result.events = m_events + m_nodes.stateEvents();
    result.source.eventCount = result.events.size();
    result.source.issues = m_issues.take();
    return result;
}

void CaptureReader::readMessages(QByteArrayView bytes)
{
    qsizetype start = bytes.indexOf(StartTag);
    while (start >= 0) {
        if (m_control.isCancelled()) {
            m_issues.add(IssueCode::Cancelled);
            return;
        }
        const qsizetype next = bytes.indexOf(StartTag, start + 1);
        const QByteArrayView region = bytes.sliced(start, (next < 0 ? bytes.size() : next) - start);
        const qsizetype end = region.indexOf(EndTag);
        // Without its end the message is read as far as it goes.
        readMessage(end < 0 ? region : region.first(end + EndTag.size()), start);
        start = next;
    }
}

void CaptureReader::readMessage(QByteArrayView xml, qint64 offset)
{
    const SyncMlMessage message = parseSyncMl(decodeText(xml, m_input.file->encoding()));
    const LineNumber first = std::max<LineNumber>(1, m_input.document->lineAt(offset));
    const LineNumber last =
        std::max(first, m_input.document->lineAt(offset + std::max<qint64>(0, xml.size() - 1)));
    if (message.error) {
        m_issues.add(message.error->code, first, {.offset = offset, .length = xml.size()},
                     message.error->detail);
    }
    for (const SyncMlItem &item : message.items) {
        readItem(item, std::clamp(first + item.line, first, last));
    }
}

void CaptureReader::readItem(const SyncMlItem &item, LineNumber line)
{
    const EvidenceRef place = placeOf(line);
    if (item.command == u"Status") {
        readStatus(item, place);
        return;
    }
    const std::optional<ScepNode> node = scepNodeOfUri(item.uri);
    if (!node) {
        return;
    }
    m_asked.insert(item.messageId + u'/' + item.commandId, item);
    const bool hasValue =
        item.command == u"Add" || item.command == u"Replace" || item.command == u"Results";
    m_nodes.add(hasValue ? *node : ScepNode{.uniqueId = node->uniqueId, .name = {}}, item.uri,
                item.data, place);
}

/// How the device answered a command on a node of SCEP.
void CaptureReader::readStatus(const SyncMlItem &item, const EvidenceRef &place)
{
    const SyncMlItem asked = m_asked.value(item.messageRef + u'/' + item.commandRef);
    const QString uri = asked.uri.isEmpty() ? item.uri : asked.uri;
    const std::optional<ScepNode> node = scepNodeOfUri(uri);
    if (!node) {
        return;
    }
    if (m_events.size() >= Limits::EventsPerSource) {
        m_issues.addOnce(IssueCode::LimitReached, place.line, place.range,
                         Tr::tr("answers of one capture, at most %1").arg(Limits::EventsPerSource));
        return;
    }
    LogEvent event;
    event.evidence = place;
    event.lastLine = place.line;
    event.logSource = cspLogSource();
    event.fields = {{QStringLiteral("component"), QStringLiteral("SyncML")},
                    {QStringLiteral("node"), uri},
                    {QStringLiteral("uniqueId"), node->uniqueId},
                    {QStringLiteral("command"), asked.command},
                    {QStringLiteral("syncmlStatus"), item.data},
                    {QStringLiteral("message"),
                     QStringLiteral("%1 %2 %3").arg(asked.command, uri, item.data).trimmed()}};
    m_events.append(event);
}
} // namespace

QString SyncMlImporter::formatId() const
{
    return QStringLiteral("syncml");
}

QString SyncMlImporter::formatName() const
{
    return Tr::tr("SyncML capture");
}

int SyncMlImporter::sniff(const SniffInput &input) const
{
    return input.encoding != Encoding::Binary && input.head.contains(StartTag) ? 70 : 0;
}

QList<LogSource> SyncMlImporter::logSources() const
{
    return {cspLogSource()};
}

ImportResult SyncMlImporter::parse(const ImportInput &input, const ImportControl &control) const
{
    return CaptureReader(input, control).run();
}

} // namespace Scep
