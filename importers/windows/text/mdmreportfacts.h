// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/cancelquestion.h"
#include "importers/issuelist.h"
#include "importers/windows/text/cspnodes.h"
#include "models/text/textdocument.h"

#include <functional>

namespace Scep {

/// Collects what a diagnostic report says.
class MdmReportFacts
{
public:
    MdmReportFacts(SourceId source, const TextDocument &document, IssueList &issues,
                   const std::function<bool()> &isCancelled)
        : m_source(source)
        , m_document(document)
        , m_issues(issues)
        , m_isCancelled(isCancelled)
    {
    }

    /// A fact: an event without a time, of log source windows/mdm-report, with `section` and the
    /// given fields. Values under the name of a secret are left out. What the facts say together is
    /// limited by Limits::ReportCharacters.
    void addFact(const QString &section, const QList<std::pair<QString, QString>> &fields,
                 const ByteRange &range);
    /// A URI that the report lists among the resources of the device.
    void addResource(const QString &uri, const ByteRange &range);
    /// The beginning of a name that may be kept with each fact; says when it is not all of it.
    [[nodiscard]] QString keptName(const QString &name, const ByteRange &range);
    /// The computer that the report is about: a field of all its facts.
    void setComputer(const QString &name) { m_computer = name; }
    /// To be asked before each piece of the report: false once there was no room for a fact, or
    /// the import was cancelled.
    [[nodiscard]] bool goesOn() { return !m_isFull && !m_isCancelled(); }
    [[nodiscard]] QList<LogEvent> events() const;
    [[nodiscard]] QList<ScepProfile> profiles() const { return m_nodes.profiles(); }

private:
    [[nodiscard]] QHash<QString, QString> saidBy(const QList<std::pair<QString, QString>> &fields,
                                                 const EvidenceRef &place);
    [[nodiscard]] EvidenceRef placeOf(const ByteRange &range) const;

    SourceId m_source;
    const TextDocument &m_document;
    IssueList &m_issues;
    CancelQuestion m_isCancelled;
    ScepNodes m_nodes;
    QList<LogEvent> m_events;
    qint64 m_characters = 0; ///< of messages and sections
    bool m_isFull = false;
    QString m_computer;
};

/// The log source of the facts of a report.
[[nodiscard]] LogSource mdmReportLogSource();

/// Reads the tables of the HTML report. They have ids that do not depend on the language.
void readMdmReportHtml(QByteArrayView html, MdmReportFacts &facts, IssueList &issues);

/// Reads the XML report, whose names are not translated.
void readMdmReportXml(const QString &xml, const TextDocument &document, MdmReportFacts &facts,
                      IssueList &issues);

} // namespace Scep
