// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/encodeditems.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace Scep {

class Asn1TreeModel;
class HexModel;
class HexView;

/// What the case holds, taken apart as ASN.1: elements beside octets, each following the other. It
/// stays open beside the case.
class Asn1Dialog : public QDialog
{
    Q_OBJECT

public:
    explicit Asn1Dialog(QWidget *parent = nullptr);

    /// Offers these, and keeps what is shown when it is still among them.
    void setItems(const QList<EncodedItem> &items);
    /// Shows the item with that id; the first one when there is none.
    void showItem(const QString &id);

signals:
    /// The person wants to see where the item was found.
    void evidenceRequested(const Scep::EvidenceRef &evidence);

private:
    QWidget *createChooser();
    QWidget *createViews();
    void createButtons();
    void showCurrentItem();
    void chooseElement(const QModelIndex &index);
    void chooseOctet(qint64 offset);
    void showElement(int node, bool keepOctet);
    void copyText(const QString &text);
    [[nodiscard]] const EncodedItem *currentItem() const;
    [[nodiscard]] int currentNode() const;

    QList<EncodedItem> m_items;
    Asn1TreeModel *m_model;
    HexModel *m_hexModel;
    QComboBox *m_chooser;
    QTreeView *m_tree;
    HexView *m_hex;
    QLabel *m_summary;
    QPushButton *m_copyPem = nullptr;
    QPushButton *m_copyHex = nullptr;
    QPushButton *m_copyText = nullptr;
    QPushButton *m_source = nullptr;
    bool m_following = false;
};

} // namespace Scep
