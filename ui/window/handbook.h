// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QTextBrowser;

namespace Scep {

/// The handbook: pages in Markdown that are built in, in the language of the window, with links
/// between them, back and forward, and search within the page. A link to elsewhere opens in the
/// person's browser when it is clicked; nothing is fetched by itself.
class Handbook : public QDialog
{
    Q_OBJECT

public:
    explicit Handbook(QWidget *parent = nullptr);

    /// Shows a page by its file name, "collecting.md"; an unknown one: the contents.
    void showPage(const QString &fileName);
    /// The file name of the page that is shown.
    [[nodiscard]] QString page() const;

private:
    void follow(const QUrl &link);
    void find(bool backward);

    QString m_folder; ///< of the pages, in the resources
    QTextBrowser *m_browser = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_message = nullptr;
};

} // namespace Scep
