// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/certificatesdialog.h"

#include "models/item/certificatetablemodel.h"
#include "models/item/roles.h"
#include "models/report/certificatecomparison.h"
#include "ui/icons.h"
#include "ui/panes/certificatedrag.h"
#include "ui/statuscolors.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace Scep {

namespace {
/// Adds the icon of the worst check, which the model may not know.
class IconProxy : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DecorationRole) {
            const QVariant outcome = QSortFilterProxyModel::data(index, CheckOutcomeRole);
            return outcome.isValid() ? checkOutcomeIcon(static_cast<CheckOutcome>(outcome.toInt()))
                                     : QVariant();
        }
        return QSortFilterProxyModel::data(index, role);
    }
};

/// Serial numbers of one CA begin alike: what is cut of them is the middle.
class MiddleDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

/// Columns are as wide as what is in them, up to so many characters; the issuer takes the rest.
constexpr std::array<std::pair<int, int>, 6> WidestColumns{
    {{CertificateTableModel::Name, 34},
     {CertificateTableModel::SerialNumber, 32},
     {CertificateTableModel::ValidTo, 30},
     {CertificateTableModel::Key, 20},
     {CertificateTableModel::Chain, 30},
     {CertificateTableModel::Checks, 20}}};
/// Rows that are measured for it: thousands would be waited for.
constexpr int MeasuredRows = 200;

QString cell(const QString &text)
{
    QString escaped = text.toHtmlEscaped();
    escaped.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    return escaped.isEmpty() ? QStringLiteral("–") : escaped;
}
} // namespace

CertificatesDialog::CertificatesDialog(QWidget *parent)
    : QDialog(parent)
    , m_model(new CertificateTableModel(this))
    , m_proxy(new IconProxy(this))
    , m_filter(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_table(new QTableView(this))
    , m_comparison(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("certificatesDialog"));
    setWindowTitle(tr("Certificates of the Case"));

    auto *label = new QLabel(tr("&Filter:"), this);
    label->setBuddy(m_filter);
    m_filter->setObjectName(QStringLiteral("certificatesFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Name, issuer, serial number, thumbprint, verdict"));
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(SortRole);
    m_proxy->setFilterRole(CertificateTableModel::FilterRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("certificatesTable"));
    m_table->setAccessibleName(tr("Certificates of the case"));
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CertificateTableModel::Checks, Qt::DescendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    // One height for all rows: with thousands, asking each for its own takes longer than the rest.
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_table->horizontalHeader()->setHighlightSections(false);
    // As what stands below them.
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setResizeContentsPrecision(MeasuredRows);
    m_table->horizontalHeader()->setSectionResizeMode(CertificateTableModel::Issuer,
                                                      QHeaderView::Stretch);
    m_table->setItemDelegateForColumn(CertificateTableModel::SerialNumber,
                                      new MiddleDelegate(m_table));
    m_comparison->setObjectName(QStringLiteral("certificatesComparison"));
    m_comparison->setAccessibleName(tr("Two certificates side by side"));
    m_comparison->setTabChangesFocus(true);
    m_comparison->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_comparison->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("certificatesCopy"));
    copy->setToolTip(tr("Copy the comparison, or the selected rows"));
    const QList<QAbstractButton *> all = buttons->buttons();
    for (QAbstractButton *button : all) {
        static_cast<QPushButton *>(button)->setAutoDefault(false);
    }

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_comparison);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_filter, 1);
    top->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 170, metrics.height() * 40);
    sizeColumns();

    connect(m_filter, &QLineEdit::textChanged, this, &CertificatesDialog::filter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CertificatesDialog::followSelection);
    new CertificateDrag(*m_table, [this](const QString &fingerprint) {
        return findCertificate(m_evidence, fingerprint);
    });
    connect(copy, &QPushButton::clicked, this, &CertificatesDialog::copyComparison);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void CertificatesDialog::setCase(const Case &caseData)
{
    m_evidence = caseData.evidence;
    m_model->setCase(caseData);
    sizeColumns();
    filter(m_filter->text());
    followSelection();
}

void CertificatesDialog::sizeColumns()
{
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[column, characters] : WidestColumns) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column,
                                std::min(m_table->columnWidth(column), characters * character));
    }
}

void CertificatesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        followSelection();
    }
}

void CertificatesDialog::filter(const QString &text)
{
    m_proxy->setFilterFixedString(text);
    m_count->setText(
        tr("%1 of %n certificate(s)", nullptr, m_model->rowCount()).arg(m_proxy->rowCount()));
}

QStringList CertificatesDialog::selectedFingerprints() const
{
    QStringList fingerprints;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        fingerprints.append(row.data(IdRole).toString());
    }
    return fingerprints;
}

void CertificatesDialog::followSelection()
{
    const QStringList chosen = selectedFingerprints();
    const Certificate *left = findCertificate(m_evidence, chosen.value(0));
    const Certificate *right = findCertificate(m_evidence, chosen.value(1));
    if (chosen.size() == 1) {
        emit certificateChosen(chosen.constFirst());
    }
    if (chosen.size() == 2 && left != nullptr && right != nullptr) {
        m_comparison->setHtml(comparisonHtml(*left, *right));
    } else {
        m_comparison->setPlainText(
            tr("Select one certificate to see it in the main window; select two (Ctrl and click, "
               "or Shift and an arrow key) to compare them."));
    }
}

QString CertificatesDialog::comparisonHtml(const Certificate &left, const Certificate &right) const
{
    const QString marked = statusColors(Tone::Caution, palette()).background.name();
    const QString muted = mutedTextColor(palette()).name();
    QString html =
        QStringLiteral("<table cellspacing='0' cellpadding='3' width='100%'>"
                       "<tr><th align='left'>%1</th><th align='left'>%2</th>"
                       "<th align='left'>%3</th><th align='left'>%4</th></tr>")
            .arg(tr("Field"), cell(left.commonName), cell(right.commonName), tr("Difference"));
    for (const ComparedField &field : compareCertificates(left, right)) {
        const QString ground =
            field.differs() ? QStringLiteral(" bgcolor='%1'").arg(marked) : QString();
        html += QStringLiteral("<tr%1><td style='color:%2'>%3</td><td>%4</td><td>%5</td>"
                               "<td>%6</td></tr>")
                    .arg(ground, muted, cell(field.label), cell(field.left), cell(field.right),
                         field.differs() ? tr("differs") : tr("same"));
    }
    return html + QStringLiteral("</table>");
}

void CertificatesDialog::copyComparison()
{
    if (m_table->selectionModel()->selectedRows().size() == 2) {
        QApplication::clipboard()->setText(m_comparison->toPlainText());
        return;
    }
    QStringList lines;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < CertificateTableModel::ColumnCount; ++column) {
            cells.append(row.siblingAtColumn(column).data().toString());
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace Scep
