// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/htmltables.h"
#include "importers/windows/text/mdmreportfacts.h"
#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(MdmReportImporter)
};

/// Tables with a label and a value in each row: one fact together.
bool isLabelTable(const QString &table)
{
    static const QSet<QString> tables{QStringLiteral("DeviceInfoTable"),
                                      QStringLiteral("ConnectionInfoTable"),
                                      QStringLiteral("DeviceManagementAccountTable")};
    return tables.contains(table);
}

/// Resources that certificates are made of.
bool isCertificateResource(const QString &text)
{
    static const QStringList nodes{QStringLiteral("/ClientCertificateInstall/"),
                                   QStringLiteral("/CertificateStore/"),
                                   QStringLiteral("/RootCATrustedCertificates/")};
    return std::ranges::any_of(
        nodes, [&](const QString &node) { return text.contains(node, Qt::CaseInsensitive); });
}

bool hasError(const QStringList &cells)
{
    static const QRegularExpression failure(QStringLiteral("\\b0x[89a-fA-F][0-9a-fA-F]{7}\\b"));
    return std::ranges::any_of(
        cells, [](const QString &cell) { return failure.matchView(cell).hasMatch(); });
}

/// Puts the rows together.
class ReportTables
{
public:
    explicit ReportTables(MdmReportFacts &facts)
        : m_facts(facts)
    {
    }

    bool take(const HtmlRow &row)
    {
        if (row.table != m_table) {
            flush();
            m_table = row.table;
        }
        if (isLabelTable(row.table)) {
            takeLabel(row);
        } else {
            takeRow(row);
        }
        return m_facts.goesOn();
    }

    void flush()
    {
        if (!m_labels.isEmpty()) {
            m_facts.addFact(m_table, m_labels, m_range);
        }
        m_labels.clear();
    }

private:
    void takeLabel(const HtmlRow &row)
    {
        if (row.cells.size() < 2) {
            return;
        }
        // The first row of the device is its name, in whatever language.
        if (m_labels.isEmpty()) {
            m_range.offset = row.offset;
            if (row.table == QLatin1String("DeviceInfoTable")) {
                m_facts.setComputer(row.cells[1]);
            }
        }
        m_range.length = row.offset + row.length - m_range.offset;
        m_labels.append({row.cells[0], row.cells[1]});
    }

    void takeRow(const HtmlRow &row)
    {
        const ByteRange range{.offset = row.offset, .length = row.length};
        for (const QString &cell : row.cells) {
            m_facts.addResource(cell, range);
        }
        const bool matters = row.table == QLatin1String("CertificatesTable") ||
                             std::ranges::any_of(row.cells, isCertificateResource) ||
                             hasError(row.cells);
        if (!matters) {
            return;
        }
        QList<std::pair<QString, QString>> fields;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            fields.append({QStringLiteral("Data%1").arg(i + 1), row.cells[i]});
        }
        for (qsizetype i = 0; i < std::min(row.cells.size(), row.headers.size()); ++i) {
            fields.append({row.headers[i], row.cells[i]});
        }
        m_facts.addFact(row.table, fields, range);
    }

    MdmReportFacts &m_facts;
    QString m_table;
    QList<std::pair<QString, QString>> m_labels;
    ByteRange m_range;
};

/// What the report itself complains about stands above its tables.
void readErrorSummary(QByteArrayView html, MdmReportFacts &facts, IssueList &issues)
{
    constexpr QByteArrayView Id("id=\"ErrorSummary\"");
    const qsizetype at = html.indexOf(Id);
    const qsizetype begin = at < 0 ? -1 : html.indexOf('>', at);
    const qsizetype end = begin < 0 ? -1 : html.indexOf("</div", begin);
    if (end < 0) {
        return;
    }
    const ByteRange range{.offset = begin + 1, .length = end - begin - 1};
    if (range.length > Limits::LineBytes) {
        issues.add(IssueCode::LimitReached, 0, range,
                   Tr::tr("bytes of the summary of errors, at most %1").arg(Limits::LineBytes));
    }
    const QString text = htmlText(html.sliced(range.offset, range.length).left(Limits::LineBytes));
    if (!text.isEmpty()) {
        facts.addFact(QStringLiteral("ErrorSummary"), {{QStringLiteral("Data1"), text}}, range);
    }
}
} // namespace

void readMdmReportHtml(QByteArrayView html, MdmReportFacts &facts, IssueList &issues)
{
    readErrorSummary(html, facts, issues);
    ReportTables tables(facts);
    const HtmlExcess excess =
        forEachHtmlRow(html, [&tables](const HtmlRow &row) { return tables.take(row); });
    tables.flush();
    if (excess.cells) {
        issues.add(IssueCode::LimitReached, 0, {},
                   Tr::tr("cells of a table row, at most %1 of %2 characters")
                       .arg(Limits::TableCells)
                       .arg(Limits::CellCharacters));
    }
    if (excess.names) {
        issues.addOnce(
            IssueCode::LimitReached, 0, {},
            Tr::tr("characters of one name, at most %1").arg(Limits::FieldNameCharacters));
    }
    if (excess.tags) {
        issues.add(IssueCode::LimitReached, 0, {},
                   Tr::tr("bytes of one tag, at most %1").arg(Limits::TagBytes));
    }
}

} // namespace Scep
