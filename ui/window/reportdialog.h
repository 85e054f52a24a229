// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/redaction/replacementtable.h"
#include "models/report/reportmodel.h"
#include "models/report/reportredaction.h"
#include "models/session/casedecisions.h"

#include <QDialog>

#include <expected>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTextBrowser;
class QTimer;
class QTreeView;

namespace Scep {

/// What a report is made from; given once, when the dialog opens.
struct ReportMaterial
{
    Report report; ///< with events and data, and nothing replaced
    QList<Identity> identities;
    QStringList publicTexts;
    QStringList logTexts;       ///< read for further identities
    QByteArray key;             ///< RedactionKeyBytes random bytes
    QString suggestion;         ///< path and name without an ending
    KeptRedaction decided = {}; ///< earlier
};

/// Lets the person see a report before it leaves the house: its text, what is replaced in it and by
/// what, and which of that shall stay. What is saved is what was shown.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReportDialog(const ReportMaterial &material, QWidget *parent = nullptr);

    /// The file as it would be saved now. Fails with a sentence.
    [[nodiscard]] std::expected<QByteArray, QString> fileBytes() const;
    /// Writes it all or nothing; says in the dialog how it went.
    void saveTo(const QString &path);

signals:
    void saved(const QString &path);
    /// The person decided about a text. What is, or looks like, a password or a token is not in it.
    void redactionDecided(const Scep::KeptRedaction &decided);

private:
    void createWidgets();
    void layOut();
    void makeAgain();
    void fillList();
    void showPreview();
    void takeChoice(const QModelIndex &index);
    void addText();
    void chooseFile();
    void tellDecisions();
    [[nodiscard]] bool mayBeSecret(const QString &text) const;

    const ReportMaterial m_material;
    RedactionChoices m_choices;
    Report m_shown; ///< as it would be saved
    QList<Replacement> m_replacements;
    bool m_isFilling = false;

    QComboBox *m_format;
    QLineEdit *m_organisation;
    QCheckBox *m_redact;
    QLabel *m_summary;
    QStandardItemModel *m_model;
    QTreeView *m_list;
    QLineEdit *m_text;
    QPushButton *m_add;
    QTextBrowser *m_preview;
    QLabel *m_message;
    QTimer *m_timer; ///< one renewal for several changes
};

} // namespace Scep
