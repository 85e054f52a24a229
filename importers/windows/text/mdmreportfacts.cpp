// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/mdmreportfacts.h"

#include "models/domain/limits.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(MdmReportImporter)
};

bool isSecret(const QString &name)
{
    static const QStringList marks{QStringLiteral("password"), QStringLiteral("challenge"),
                                   QStringLiteral("secret"), QStringLiteral("token"),
                                   QStringLiteral("privatekey")};
    const QString lower = name.toLower();
    return std::ranges::any_of(marks, [&](const QString &mark) { return lower.contains(mark); });
}
} // namespace

void MdmReportFacts::addFact(const QString &section,
                             const QList<std::pair<QString, QString>> &fields,
                             const ByteRange &range)
{
    const EvidenceRef place = placeOf(range);
    if (m_events.size() >= Limits::EventsPerSource) {
        m_isFull = true;
        m_issues.addOnce(IssueCode::LimitReached, place.line, range,
                         Tr::tr("facts of one report, at most %1").arg(Limits::EventsPerSource));
        return;
    }
    QHash<QString, QString> said = saidBy(fields, place);
    said.insert(QStringLiteral("section"), section);
    said.insert(QStringLiteral("component"), section);
    m_characters += section.size() + said.value(QStringLiteral("message")).size();
    if (m_characters > Limits::ReportCharacters) {
        m_isFull = true;
        m_issues.addOnce(
            IssueCode::LimitReached, place.line, range,
            Tr::tr("characters of all facts, at most %1").arg(Limits::ReportCharacters));
        return;
    }
    LogEvent event;
    event.evidence = place;
    event.fields = std::move(said);
    event.lastLine = std::max(place.line, m_document.lineAt(std::max<qint64>(0, range.end() - 1)));
    event.logSource = mdmReportLogSource();
    m_events.append(event);
}

/// The fields of a fact, with its message.
QHash<QString, QString> MdmReportFacts::saidBy(const QList<std::pair<QString, QString>> &fields,
                                               const EvidenceRef &place)
{
    QHash<QString, QString> result;
    QStringList said;
    for (const auto &[whole, value] : fields) {
        if (whole.isEmpty() || value.isEmpty() || isSecret(whole)) {
            continue;
        }
        if (result.size() >= Limits::XmlFields) {
            m_issues.addOnce(IssueCode::LimitReached, place.line, place.range,
                             Tr::tr("data of one fact, at most %1").arg(Limits::XmlFields));
            break;
        }
        const QString name = keptName(whole, place.range);
        if (!result.contains(name)) {
            result.insert(name, value);
            said.append(name + QLatin1String(": ") + value);
        }
    }
    result.insert(QStringLiteral("message"), said.join(QLatin1String(", ")));
    return result;
}

QString MdmReportFacts::keptName(const QString &name, const ByteRange &range)
{
    if (name.size() <= Limits::FieldNameCharacters) {
        return name;
    }
    m_issues.addOnce(IssueCode::LimitReached, placeOf(range).line, range,
                     Tr::tr("characters of one name, at most %1").arg(Limits::FieldNameCharacters));
    return name.left(Limits::FieldNameCharacters);
}

void MdmReportFacts::addResource(const QString &uri, const ByteRange &range)
{
    if (const std::optional<ScepNode> node = scepNodeOfUri(uri)) {
        m_nodes.add({.uniqueId = node->uniqueId, .name = {}}, uri, {}, placeOf(range));
    }
}

QList<LogEvent> MdmReportFacts::events() const
{
    QList<LogEvent> events = m_events;
    if (!m_computer.isEmpty()) {
        for (LogEvent &event : events) {
            event.fields.insert(QStringLiteral("Computer"), m_computer);
        }
    }
    return events;
}

EvidenceRef MdmReportFacts::placeOf(const ByteRange &range) const
{
    return {.source = m_source,
            .line = std::max<LineNumber>(1, m_document.lineAt(range.offset)),
            .range = range};
}

LogSource mdmReportLogSource()
{
    return {.product = QStringLiteral("windows"), .service = QStringLiteral("mdm-report")};
}

} // namespace Scep
