// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/asn1dialog.h"

#include "models/item/asn1treemodel.h"
#include "models/item/hexmodel.h"
#include "models/item/roles.h"
#include "models/pki/asn1treebuilder.h"
#include "models/report/asn1text.h"
#include "ui/icons.h"
#include "ui/panes/hexview.h"
#include "ui/statuscolors.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace Scep {

namespace {
/// Rows that are opened at once: of a longer tree only the first levels.
constexpr qsizetype MostOpenRows = 2'000;
constexpr int FirstLevels = 3;
/// Wide enough for the mark that opens a row.
constexpr int IndentationColumns = 2;

/// An icon before what is cut or malformed; the words stand in the column of values.
class ElementDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QVariant outcome = index.data(CheckOutcomeRole);
        if (!outcome.isValid()) {
            return;
        }
        const auto value = static_cast<CheckOutcome>(outcome.toInt());
        option->palette.setColor(QPalette::Text, statusColors(value, option->palette).text);
        if (index.column() == static_cast<int>(Asn1TreeModel::Column::Element)) {
            const int extent = option->fontMetrics.height();
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon = checkOutcomeIcon(value);
            option->decorationSize = {extent, extent};
        }
    }
};

QString itemText(const EncodedItem &item)
{
    return item.title.isEmpty()
               ? item.kind
               : Asn1Dialog::tr("%1: %2", "kind and name").arg(item.kind, item.title);
}
} // namespace

Asn1Dialog::Asn1Dialog(QWidget *parent)
    : QDialog(parent)
    , m_model(new Asn1TreeModel(this))
    , m_hexModel(new HexModel(this))
    , m_chooser(new QComboBox(this))
    , m_tree(new QTreeView(this))
    , m_hex(new HexView(this))
    , m_summary(new QLabel(this))
{
    setObjectName(QStringLiteral("asn1Dialog"));
    setWindowTitle(tr("ASN.1"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(createChooser());
    layout->addWidget(createViews(), 1);
    layout->addWidget(m_summary);
    createButtons();
    connect(m_chooser, &QComboBox::currentIndexChanged, this, &Asn1Dialog::showCurrentItem);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &Asn1Dialog::chooseElement);
    connect(m_hex, &HexView::octetChosen, this, &Asn1Dialog::chooseOctet);
    const int character = fontMetrics().averageCharWidth();
    resize(character * 180, fontMetrics().height() * 42);
    showCurrentItem();
}

QWidget *Asn1Dialog::createChooser()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto *label = new QLabel(tr("&Object:"), row);
    label->setBuddy(m_chooser);
    m_chooser->setObjectName(QStringLiteral("asn1Chooser"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    layout->addWidget(label);
    layout->addWidget(m_chooser, 1);
    return row;
}

QWidget *Asn1Dialog::createViews()
{
    m_tree->setObjectName(QStringLiteral("asn1Tree"));
    m_tree->setAccessibleName(tr("Elements"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new ElementDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    // Certificates are nested deeply: what the levels take is missing for the values.
    m_tree->setIndentation(fontMetrics().averageCharWidth() * IndentationColumns);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(static_cast<int>(Asn1TreeModel::Column::Value),
                                           QHeaderView::Stretch);
    m_hex->setObjectName(QStringLiteral("asn1Hex"));
    m_hex->setAccessibleName(tr("Octets"));
    m_hex->setHexModel(m_hexModel);
    m_summary->setObjectName(QStringLiteral("asn1Summary"));
    m_summary->setAccessibleName(tr("The selected element"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // Room for a value of some lines, so that the views do not jump.
    m_summary->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *views = new QSplitter(this);
    views->setChildrenCollapsible(false);
    views->addWidget(m_tree);
    views->addWidget(m_hex);
    views->setStretchFactor(0, 5);
    views->setStretchFactor(1, 4);
    return views;
}

void Asn1Dialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [buttons](const QString &text, const char *name, const QString &toolTip) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QLatin1StringView(name));
        button->setToolTip(toolTip);
        button->setAutoDefault(false);
        return button;
    };
    m_copyPem = add(tr("Copy &PEM"), "asn1CopyPem", {});
    m_copyHex = add(tr("Copy He&x"), "asn1CopyHex", tr("The octets of the selected element"));
    m_copyText = add(tr("Copy &Text"), "asn1CopyText",
                     tr("The selected element and what is inside it, a line each"));
    m_source = add(tr("Show &Evidence"), "asn1ShowEvidence",
                   tr("Show the line or file that this was found in"));
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copyPem, &QPushButton::clicked, this, [this] {
        if (const EncodedItem *item = currentItem()) {
            copyText(asn1PemText(m_model->tree(), item->pemLabel));
        }
    });
    connect(m_copyHex, &QPushButton::clicked, this,
            [this] { copyText(asn1HexText(m_model->tree(), currentNode())); });
    connect(m_copyText, &QPushButton::clicked, this,
            [this] { copyText(asn1Text(m_model->tree(), currentNode())); });
    connect(m_source, &QPushButton::clicked, this, [this] {
        if (const EncodedItem *item = currentItem()) {
            emit evidenceRequested(item->evidence);
        }
    });
}

void Asn1Dialog::setItems(const QList<EncodedItem> &items)
{
    if (items == m_items) {
        return;
    }
    const QString shown = m_chooser->currentData().toString();
    m_items = items;
    {
        const QSignalBlocker blocker(m_chooser);
        m_chooser->clear();
        for (const EncodedItem &item : items) {
            m_chooser->addItem(itemText(item), item.id);
        }
        m_chooser->setCurrentIndex(std::max(m_chooser->findData(shown), items.isEmpty() ? -1 : 0));
    }
    showCurrentItem();
}

void Asn1Dialog::showItem(const QString &id)
{
    if (const int index = m_chooser->findData(id); index >= 0) {
        m_chooser->setCurrentIndex(index);
    }
    m_tree->setFocus();
}

const EncodedItem *Asn1Dialog::currentItem() const
{
    const int index = m_chooser->currentIndex();
    return index < 0 || index >= m_items.size() ? nullptr : &m_items.at(index);
}

int Asn1Dialog::currentNode() const
{
    return m_model->nodeOf(m_tree->currentIndex());
}

void Asn1Dialog::showCurrentItem()
{
    const EncodedItem *item = currentItem();
    const Asn1Tree tree = item ? buildAsn1Tree(item->bytes) : Asn1Tree();
    m_model->setTree(tree);
    m_hexModel->setTree(tree);
    if (tree.nodes.size() <= MostOpenRows) {
        m_tree->expandAll();
    } else {
        m_tree->expandToDepth(FirstLevels);
    }
    const bool hasPem = item && !asn1PemText(tree, item->pemLabel).isEmpty();
    m_copyPem->setEnabled(hasPem);
    m_copyPem->setToolTip(hasPem ? tr("All of it, as PEM")
                                 : tr("There is no PEM of it: it holds a key or password that is "
                                      "not kept, or is of a kind that has none"));
    m_source->setEnabled(item && item->evidence.source != SourceId::None);
    for (const auto column : {Asn1TreeModel::Column::Element, Asn1TreeModel::Column::Offset,
                              Asn1TreeModel::Column::Length}) {
        m_tree->resizeColumnToContents(static_cast<int>(column));
    }
    const QModelIndex first = m_model->index(0, 0);
    m_tree->setCurrentIndex(first);
    showElement(m_model->nodeOf(first), false);
}

void Asn1Dialog::chooseElement(const QModelIndex &index)
{
    if (!m_following) {
        showElement(m_model->nodeOf(index), false);
    }
}

void Asn1Dialog::chooseOctet(qint64 offset)
{
    const int node = nodeAt(m_model->tree(), offset);
    if (node < 0) {
        return;
    }
    m_following = true;
    const QModelIndex index = m_model->indexOf(node);
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
    m_following = false;
    showElement(node, true);
}

void Asn1Dialog::showElement(int node, bool keepOctet)
{
    const bool isNode = node >= 0;
    m_copyHex->setEnabled(isNode);
    m_copyText->setEnabled(isNode);
    if (!isNode) {
        m_hex->showRanges({}, true);
        m_summary->setText(m_items.isEmpty()
                               ? tr("Nothing in this case is encoded in ASN.1. Add certificates, "
                                    "requests, or logs with SCEP messages in them.")
                               : QString());
        return;
    }
    m_hex->showRanges(rangesInBytes(m_model->tree(), m_model->tree().nodes.at(node)), keepOctet);
    QString text = m_model->indexOf(node).data(Qt::AccessibleTextRole).toString();
    if (m_model->tree().nodes.at(node).isEncapsulated) {
        text += QLatin1Char('\n') + tr("It stands encoded inside the string above it.");
    }
    m_summary->setText(text);
}

void Asn1Dialog::copyText(const QString &text)
{
    if (!text.isEmpty()) {
        QApplication::clipboard()->setText(text);
    }
}

} // namespace Scep
