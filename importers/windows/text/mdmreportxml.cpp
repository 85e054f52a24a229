// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/mdmreportfacts.h"
#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QStringList>
#include <QXmlStreamReader>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(MdmReportImporter)
};

/// Elements with this many levels below are read as one fact each: an enrollment with its protected
/// and connection information.
bool isFact(const QString &name)
{
    return name == u"Enrollment" || name.contains(u"Certificate", Qt::CaseInsensitive) ||
           name.startsWith(u"SCEP", Qt::CaseInsensitive) || name == u"DeviceInfo";
}

/// Follows the report's elements and collects the leaves of those that matter.
class ReportReader
{
public:
    ReportReader(const QString &xml, const TextDocument &document, MdmReportFacts &facts,
                 IssueList &issues)
        : m_reader(xml)
        , m_document(document)
        , m_facts(facts)
        , m_issues(issues)
    {
        m_reader.setNamespaceProcessing(false);
    }

    void run();

private:
    bool start();
    void end();
    void leaf(const QString &name, const QString &text);
    [[nodiscard]] ByteRange lineHere() const;

    QXmlStreamReader m_reader;
    const TextDocument &m_document;
    MdmReportFacts &m_facts;
    IssueList &m_issues;
    QStringList m_path;
    QString m_text;
    bool m_isLeaf = false;
    qsizetype m_factDepth = 0; ///< of the open fact; 0: none
    ByteRange m_factRange;
    QList<std::pair<QString, QString>> m_fields;
};

void ReportReader::run()
{
    while (!m_reader.atEnd() && m_facts.goesOn()) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (!start()) {
                m_issues.add(
                    IssueCode::LimitReached, m_reader.lineNumber(), {},
                    Tr::tr("elements of a report nested deeper than %1").arg(Limits::XmlDepth));
                return;
            }
            break;
        case QXmlStreamReader::EndElement:
            end();
            break;
        case QXmlStreamReader::Characters:
            m_text += m_reader.text();
            break;
        case QXmlStreamReader::DTD:
            m_issues.add(IssueCode::MalformedXml, m_reader.lineNumber(), {},
                         Tr::tr("a document type declaration is not accepted"));
            return;
        default:
            break;
        }
    }
    if (m_reader.hasError()) {
        const bool isCut = m_reader.error() == QXmlStreamReader::PrematureEndOfDocumentError;
        m_issues.add(isCut ? IssueCode::TruncatedInput : IssueCode::MalformedXml,
                     std::clamp<LineNumber>(m_reader.lineNumber(), 1, m_document.lineCount()), {},
                     m_reader.errorString().left(200));
    }
}

bool ReportReader::start()
{
    const QString name = m_reader.qualifiedName().toString();
    m_path.append(m_facts.keptName(name, lineHere()));
    m_text.clear();
    m_isLeaf = true;
    if (m_path.size() > Limits::XmlDepth) {
        return false;
    }
    if (m_factDepth == 0 && m_path.size() > 1 && isFact(name)) {
        m_factDepth = m_path.size();
        m_factRange = lineHere();
        m_fields.clear();
    }
    return true;
}

void ReportReader::end()
{
    const QString name = m_path.constLast();
    if (m_isLeaf) {
        const QString text = m_text.trimmed();
        if (text.size() > Limits::CellCharacters) {
            m_issues.add(IssueCode::LimitReached, m_reader.lineNumber(), {},
                         Tr::tr("characters of one value, at most %1").arg(Limits::CellCharacters));
        }
        leaf(name, text.left(Limits::CellCharacters));
    }
    m_isLeaf = false;
    m_text.clear();
    if (m_path.size() == m_factDepth) {
        const ByteRange last = lineHere();
        m_factRange.length = std::max(m_factRange.end(), last.end()) - m_factRange.offset;
        if (!m_fields.isEmpty()) {
            m_facts.addFact(m_path.sliced(1).join(u'/'), m_fields, m_factRange);
        }
        m_factDepth = 0;
    }
    m_path.removeLast();
}

void ReportReader::leaf(const QString &name, const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    m_facts.addResource(text, lineHere());
    // A resource list may have thousands of entries and says nothing but what addResource() took.
    // One more than a fact may have lets addFact() say so.
    if (m_factDepth > 0 && name != u"ResourceName" && m_fields.size() <= Limits::XmlFields) {
        m_fields.append({name, text});
    }
}

ByteRange ReportReader::lineHere() const
{
    const LineNumber line = std::clamp<LineNumber>(m_reader.lineNumber(), 1,
                                                   std::max<LineNumber>(1, m_document.lineCount()));
    return m_document.lineRange(line);
}
} // namespace

void readMdmReportXml(const QString &xml, const TextDocument &document, MdmReportFacts &facts,
                      IssueList &issues)
{
    ReportReader(xml, document, facts, issues).run();
}

} // namespace Scep
