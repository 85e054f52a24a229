// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/enrollmentpicker.h"

#include "models/domain/datetimetext.h"
#include "models/item/comparedplacemodel.h"
#include "models/item/roles.h"
#include "models/report/verdicttext.h"
#include "ui/panes/listpane.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>

namespace Scep {

namespace {
/// Why a row is proposed, when it began and how it came out: what one chooses by.
QString detailOf(const ComparedPlaceModel &model, const QModelIndex &index)
{
    QStringList parts{index.data(DetailRole).toString(), toDateTimeString(model.startedAt(index)),
                      verdictHeadline(model.verdict(index))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// The rows that have all words, wherever; how they came out is said in words below their names.
class PlaceProxy : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &text)
    {
        m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        invalidateRowsFilter();
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        switch (role) {
        case DetailRole:
            return detail(mapToSource(index));
        case Qt::AccessibleTextRole:
            return spoken(mapToSource(index));
        default:
            return QSortFilterProxyModel::data(index, role);
        }
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QString text = spoken(sourceModel()->index(row, 0, parent));
        return std::ranges::all_of(m_words, [&text](const QString &word) {
            return text.contains(word, Qt::CaseInsensitive);
        });
    }

private:
    [[nodiscard]] QString detail(const QModelIndex &index) const
    {
        return detailOf(*static_cast<const ComparedPlaceModel *>(sourceModel()), index);
    }

    [[nodiscard]] QString spoken(const QModelIndex &index) const
    {
        //: an enrollment, then when it began and how it came out
        return EnrollmentPicker::tr("%1, %2").arg(index.data(Qt::ToolTipRole).toString(),
                                                  detail(index));
    }

    QStringList m_words;
};
} // namespace

EnrollmentPicker::EnrollmentPicker(QWidget *parent)
    : QDialog(parent)
    , m_model(new ComparedPlaceModel(this))
    , m_proxy(new PlaceProxy(this))
    , m_words(new QLineEdit(this))
    , m_list(new ListPane(this))
    , m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("enrollmentPicker"));
    setWindowTitle(tr("Choose an Enrollment"));
    m_proxy->setSourceModel(m_model);
    m_words->setObjectName(QStringLiteral("pickerWords"));
    m_words->setPlaceholderText(tr("Device, name, outcome or case"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("pickerList"));
    m_list->setAccessibleName(tr("Enrollments"));
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->setModel(m_proxy);
    m_message->setObjectName(QStringLiteral("pickerMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    layOut();
    connect(m_words, &QLineEdit::textChanged, this, &EnrollmentPicker::narrow);
    connect(m_list, &QTreeView::activated, this, &QDialog::accept);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EnrollmentPicker::updateState);
    m_words->setFocus();
}

void EnrollmentPicker::layOut()
{
    auto *label = new QLabel(tr("&Find:"), this);
    label->setBuddy(m_words);
    auto *find = new QHBoxLayout;
    find->addWidget(label);
    find->addWidget(m_words, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_compare = buttons->button(QDialogButtonBox::Ok);
    m_compare->setText(tr("&Compare"));
    auto *files = buttons->addButton(tr("From &Another Case…"), QDialogButtonBox::ActionRole);
    files->setObjectName(QStringLiteral("pickerFiles"));
    files->setToolTip(tr("Choose from a saved case, or from files of another device"));
    files->setAutoDefault(false);
    auto *folder = buttons->addButton(tr("From a F&older…"), QDialogButtonBox::ActionRole);
    folder->setObjectName(QStringLiteral("pickerFolder"));
    folder->setToolTip(tr("Choose from everything in a folder"));
    folder->setAutoDefault(false);
    connect(files, &QPushButton::clicked, this, &EnrollmentPicker::chooseFiles);
    connect(folder, &QPushButton::clicked, this, &EnrollmentPicker::chooseFolder);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(find);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 108, fontMetrics().height() * 24);
}

void EnrollmentPicker::setPlaces(const Case &open,
                                 const QList<std::shared_ptr<const OtherCase>> &others,
                                 const std::optional<ProposedTwin> &proposal,
                                 const ComparedPlace &current)
{
    m_model->setPlaces(open, others, proposal);
    const bool isProposed = proposal && (current.isNull() || current == proposal->place);
    const QModelIndex wanted = isProposed ? m_model->index(0, 0) : m_model->indexOf(current);
    const QModelIndex shown = m_proxy->mapFromSource(wanted);
    m_list->setCurrentIndex(shown.isValid() ? shown : m_proxy->index(0, 0));
    updateState();
}

void EnrollmentPicker::showCase(const std::shared_ptr<const OtherCase> &other)
{
    m_words->clear();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (m_model->place(index).other == other) {
            m_list->setCurrentIndex(m_proxy->mapFromSource(index));
            m_list->setFocus();
            return;
        }
    }
}

void EnrollmentPicker::showMessage(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

ComparedPlace EnrollmentPicker::place() const
{
    return m_model->place(m_proxy->mapToSource(m_list->currentIndex()));
}

void EnrollmentPicker::narrow(const QString &words)
{
    static_cast<PlaceProxy *>(m_proxy)->setWords(words);
    if (!m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_proxy->index(0, 0));
    }
    updateState();
}

void EnrollmentPicker::chooseFiles()
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Choose a Case or Files of Another Device"), {},
                                      tr("All files (*);;Cases (*.scepcase)"));
    if (!paths.isEmpty()) {
        emit otherCaseRequested(paths);
    }
}

void EnrollmentPicker::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Choose a Folder"));
    if (!path.isEmpty()) {
        emit otherCaseRequested({path});
    }
}

void EnrollmentPicker::updateState()
{
    m_compare->setEnabled(m_list->currentIndex().isValid());
}

/// Up and down go through the list while one types.
bool EnrollmentPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
            key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace Scep
