// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/matrixpage.h"

#include "models/item/enrollmentmatrixmodel.h"
#include "models/item/roles.h"
#include "ui/central/columnkeeper.h"
#include "ui/central/matrixproxy.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace Scep {

namespace {
constexpr int NarrowestColumn = 9; // in average characters
constexpr int WidestColumn = 26;
constexpr int WidestName = 16;    // ids of requests, for the most part
constexpr int MeasuredRows = 100; // of which the columns get their widths
} // namespace

MatrixPage::MatrixPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new EnrollmentMatrixModel(this))
    , m_proxy(new MatrixProxy(this))
    , m_words(new QLineEdit(this))
    , m_troubled(new QCheckBox(tr("Only &unsuccessful"), this))
    , m_stage(new QComboBox(this))
    , m_count(new QLabel(this))
    , m_open(new QPushButton(tr("&Open"), this))
    , m_compare(new QPushButton(tr("&Compare"), this))
    , m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("matrixPage"));
    m_proxy->setSourceModel(m_model);
    createFilters();
    createTable();
    layOut();
    updateState();
}

void MatrixPage::createFilters()
{
    m_words->setObjectName(QStringLiteral("matrixWords"));
    m_words->setPlaceholderText(tr("Words of device, name or cause"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_troubled->setObjectName(QStringLiteral("matrixTroubled"));
    m_stage->setObjectName(QStringLiteral("matrixStage"));
    m_stage->setAccessibleName(tr("Failing stage"));
    m_stage->addItem(tr("Any stage"), 0);
    for (const Stage stage : AllStages) {
        //: a stage's number and name
        m_stage->addItem(tr("Fails at %1 %2").arg(stageNumber(stage)).arg(stageDisplayName(stage)),
                         stageNumber(stage));
    }
    m_count->setObjectName(QStringLiteral("matrixCount"));
    m_open->setObjectName(QStringLiteral("matrixOpen"));
    m_open->setToolTip(tr("Show the enrollment under the cursor (Enter)"));
    m_compare->setObjectName(QStringLiteral("matrixCompare"));
    m_compare->setToolTip(
        tr("Compare the enrollment under the cursor with the nearest healthy one (Ctrl+Enter)"));
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setWords(text);
        updateState();
    });
    connect(m_troubled, &QCheckBox::toggled, this, [this](bool isOn) {
        m_proxy->setOnlyTroubled(isOn);
        updateState();
    });
    connect(m_stage, &QComboBox::currentIndexChanged, this, [this] {
        m_proxy->setFailedStage(m_stage->currentData().toInt());
        updateState();
    });
    connect(m_open, &QPushButton::clicked, this, [this] { open(m_table->currentIndex()); });
    connect(m_compare, &QPushButton::clicked, this, &MatrixPage::compareCurrent);
}

void MatrixPage::createTable()
{
    m_table->setObjectName(QStringLiteral("matrixTable"));
    m_table->setAccessibleName(tr("Enrollments by stage"));
    m_table->setModel(m_proxy);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setResizeContentsPrecision(MeasuredRows);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    // As what stands below them.
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_columns = new ColumnKeeper(m_table->horizontalHeader());
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(EnrollmentMatrixModel::Result, Qt::AscendingOrder);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, &MatrixPage::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MatrixPage::updateState);
}

void MatrixPage::layOut()
{
    auto *label = new QLabel(tr("&Find:"), this);
    label->setBuddy(m_words);
    auto *filters = new QHBoxLayout;
    filters->addWidget(label);
    filters->addWidget(m_words, 1);
    filters->addWidget(m_stage);
    filters->addWidget(m_troubled);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_open);
    foot->addWidget(m_compare);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(fontMetrics().height() / 2);
    layout->addLayout(filters);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
}

void MatrixPage::setCase(const Case &aCase)
{
    const QString kept = currentId();
    const bool isFirst = m_model->rowCount() == 0;
    m_model->setCase(aCase);
    setEnrollment(kept);
    if (isFirst) {
        sizeColumns();
    }
    updateState();
}

void MatrixPage::setEnrollment(const QString &enrollmentId)
{
    const QModelIndex row = m_proxy->mapFromSource(m_model->indexOf(enrollmentId));
    if (row.isValid()) {
        m_table->setCurrentIndex(row); // of the device: its name stays in sight
    }
}

QString MatrixPage::currentId() const
{
    return m_table->currentIndex().data(IdRole).toString();
}

void MatrixPage::open(const QModelIndex &index)
{
    if (index.isValid()) {
        emit enrollmentChosen(index.data(IdRole).toString(),
                              index.data(EvidenceRole).value<EvidenceRef>());
    }
}

void MatrixPage::compareCurrent()
{
    if (m_table->currentIndex().isValid()) {
        emit comparisonRequested(currentId());
    }
}

void MatrixPage::updateState()
{
    const QLocale locale;
    //: how many of how many enrollments are shown
    m_count->setText(tr("%1 of %n enrollment(s)", nullptr, m_model->rowCount())
                         .arg(locale.toString(m_proxy->rowCount())));
    const bool hasCurrent = m_table->currentIndex().isValid();
    m_open->setEnabled(hasCurrent);
    m_compare->setEnabled(hasCurrent);
}

void MatrixPage::sizeColumns()
{
    m_columns->fit([this] { fitColumns(); });
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
}

/// As wide as what stands in them, and where all of them together are wider than the table, as much
/// narrower as it takes, so that no stage is out of sight.
void MatrixPage::fitColumns()
{
    const int character = fontMetrics().averageCharWidth();
    const int narrowest = character * NarrowestColumn;
    QList<int> widths;
    for (int column = 0; column < m_proxy->columnCount(); ++column) {
        const int widest = column == EnrollmentMatrixModel::Name ? WidestName : WidestColumn;
        m_table->resizeColumnToContents(column);
        widths.append(std::clamp(m_table->columnWidth(column), narrowest, character * widest));
    }
    const int all = std::accumulate(widths.cbegin(), widths.cend(), 0);
    const int spare = all - narrowest * static_cast<int>(widths.size());
    // What was never shown does not have its size yet.
    const int room = m_wasShown ? m_table->viewport()->width() : all;
    const int tooMuch = std::clamp(all - room, 0, spare);
    for (int column = 0; column < widths.size(); ++column) {
        const int over = widths.at(column) - narrowest;
        const qint64 share = qint64(tooMuch) * over;
        const auto less = spare == 0 ? 0 : static_cast<int>((share + spare - 1) / spare);
        m_table->setColumnWidth(column, widths.at(column) - less);
    }
}

bool MatrixPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers() & Qt::ControlModifier) {
                compareCurrent();
            } else {
                open(m_table->currentIndex());
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MatrixPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    sizeColumns();
}

void MatrixPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_wasShown = true;
    sizeColumns();
}

void MatrixPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        sizeColumns();
    }
}

} // namespace Scep
