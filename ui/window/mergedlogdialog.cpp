// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/mergedlogdialog.h"

#include "models/item/roles.h"
#include "ui/logview/contrast.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
/// Of a longer name the end is left out.
constexpr int MostNameCharacters = 52;

/// Hues that follow one another as far apart as they can: the golden angle.
QColor sourceColor(int number, const QPalette &palette)
{
    constexpr double GoldenAngle = 0.381966;
    const double hue = 0.58 + number * GoldenAngle;
    const QColor base = palette.color(QPalette::Base);
    return readableOn(
        QColor::fromHslF(static_cast<float>(hue - static_cast<int>(hue)), 0.55F, 0.5F),
        palette.color(QPalette::Text), {base});
}

/// The mark looks the same on a selected row, where a line of the base's colour sets it off.
QIcon colorMark(int number, const QPalette &palette, int extent, qreal ratio)
{
    QPixmap mark(QSize(extent, extent) * ratio);
    mark.setDevicePixelRatio(ratio);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    const QRect area(extent / 4, 0, extent / 2, extent);
    painter.fillRect(area, palette.color(QPalette::Base));
    painter.fillRect(area.adjusted(1, 1, -1, -1), sourceColor(number, palette));
    painter.end();
    QIcon icon(mark);
    icon.addPixmap(mark, QIcon::Selected);
    return icon;
}

/// Adds what models do not know: the colours of sources.
class DecorationProxy : public QIdentityProxyModel
{
public:
    DecorationProxy(QWidget *view, QObject *parent)
        : QIdentityProxyModel(parent)
        , m_view(view)
    {
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const auto column = static_cast<MergedLogModel::Column>(index.column());
        if (role == Qt::DecorationRole && column == MergedLogModel::Column::Source) {
            return colorMark(QIdentityProxyModel::data(index, IdRole).toInt(), m_view->palette(),
                             m_view->fontMetrics().height(), m_view->devicePixelRatioF());
        }
        return QIdentityProxyModel::data(index, role);
    }

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal) {
            return QIdentityProxyModel::data(index(0, section), role); // as what stands below it
        }
        return QIdentityProxyModel::headerData(section, orientation, role);
    }

private:
    QWidget *m_view;
};
} // namespace

MergedLogDialog::MergedLogDialog(MergedLogModel::DocumentFunction document, QWidget *parent)
    : QDialog(parent)
    , m_model(new MergedLogModel(std::move(document), this))
    , m_sources(new QListWidget(this))
    , m_table(new QTableView(this))
    , m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("mergedLogDialog"));
    setWindowTitle(tr("Logs on One Clock"));
    auto *proxy = new DecorationProxy(m_table, this);
    proxy->setSourceModel(m_model);
    m_sources->setObjectName(QStringLiteral("mergedSources"));
    m_sources->setAccessibleName(tr("Sources that are shown"));
    m_sources->setTextElideMode(Qt::ElideMiddle);
    m_sources->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setObjectName(QStringLiteral("mergedTable"));
    m_table->setAccessibleName(tr("Records in the order of time"));
    m_table->setModel(proxy);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    // As what stands below them.
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_count->setObjectName(QStringLiteral("mergedCount"));
    m_count->setTextFormat(Qt::PlainText);

    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_sources);
    splitter->addWidget(m_table);
    splitter->setStretchFactor(1, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_count);
    layout->addWidget(buttons);
    const int character = fontMetrics().averageCharWidth();
    resize(character * 190, fontMetrics().height() * 36);
    splitter->setSizes({character * 48, character * 142});

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_sources, &QListWidget::itemChanged, this, &MergedLogDialog::renewRows);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid() && !m_isFollowing) {
                    emit evidenceSelected(index.data(EvidenceRole).value<EvidenceRef>());
                }
            });
}

void MergedLogDialog::setCase(const CaseEvidence &evidence)
{
    m_evidence = evidence;
    QSet<SourceId> left;
    for (int row = 0; row < m_sources->count(); ++row) {
        const QListWidgetItem *item = m_sources->item(row);
        if (item->checkState() != Qt::Checked) {
            left.insert(static_cast<SourceId>(item->data(IdRole).toUInt()));
        }
    }
    {
        const QSignalBlocker blocker(m_sources);
        const auto names = MergedLogModel::namesOf(evidence);
        m_sources->clear();
        for (int number = 0; number < evidence.sources.size(); ++number) {
            const SourceFile &source = evidence.sources.at(number);
            if (source.eventCount == 0) {
                continue;
            }
            auto *item = new QListWidgetItem(names.value(source.id), m_sources);
            item->setIcon(
                colorMark(number, palette(), fontMetrics().height(), devicePixelRatioF()));
            item->setToolTip(source.path.toHtmlEscaped());
            item->setData(IdRole, static_cast<quint32>(source.id));
            item->setCheckState(left.contains(source.id) ? Qt::Unchecked : Qt::Checked);
        }
    }
    renewRows();
}

void MergedLogDialog::renewRows()
{
    QSet<SourceId> wanted;
    for (int row = 0; row < m_sources->count(); ++row) {
        const QListWidgetItem *item = m_sources->item(row);
        if (item->checkState() == Qt::Checked) {
            wanted.insert(static_cast<SourceId>(item->data(IdRole).toUInt()));
        }
    }
    if (wanted.isEmpty()) {
        wanted.insert(SourceId::None); // none is shown, not all of them
    }
    const QScopedValueRollback following(m_isFollowing, true);
    const EvidenceRef before = m_table->currentIndex().data(EvidenceRole).value<EvidenceRef>();
    m_model->setCase(m_evidence, wanted);
    fitColumns(wanted);
    const QString count = tr("%n record(s)", nullptr, m_model->rowCount());
    m_count->setText(m_model->undated() > 0
                         ? tr("%1; without a date, and left out: %2")
                               .arg(count, QLocale().toString(m_model->undated()))
                         : count);
    showEvidence(before);
}

/// As wide as the longest of what stands in them.
void MergedLogDialog::fitColumns(const QSet<SourceId> &shown)
{
    const QFontMetrics metrics = fontMetrics();
    const int margin = 3 * metrics.averageCharWidth();
    const auto headed = [&](MergedLogModel::Column column) {
        return m_table->horizontalHeader()->sectionSizeHint(static_cast<int>(column));
    };
    const auto fit = [&](MergedLogModel::Column column, int width) {
        m_table->setColumnWidth(static_cast<int>(column), std::max(headed(column), width + margin));
    };
    int name = 0;
    for (const auto &[id, text] : MergedLogModel::namesOf(m_evidence).asKeyValueRange()) {
        name = shown.contains(id) ? std::max(name, metrics.horizontalAdvance(text)) : name;
    }
    LineNumber last = 0;
    for (const LogEvent &event : std::as_const(m_evidence.events)) {
        last = shown.contains(event.evidence.source) ? std::max(last, event.evidence.line) : last;
    }
    fit(MergedLogModel::Column::Time,
        metrics.horizontalAdvance(QStringLiteral("0000-00-00 00:00:00.000")));
    fit(MergedLogModel::Column::Source,
        std::min(name, metrics.averageCharWidth() * MostNameCharacters) + metrics.height());
    fit(MergedLogModel::Column::Line, metrics.horizontalAdvance(QLocale().toString(last)));
}

void MergedLogDialog::showEvidence(const EvidenceRef &evidence)
{
    const QScopedValueRollback following(m_isFollowing, true);
    if (const int row = m_model->rowOf(evidence); row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_table->model()->index(row, 0), QAbstractItemView::EnsureVisible);
    }
}

} // namespace Scep
