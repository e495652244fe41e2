<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ConsentText</name>
    <message>
        <source>another device</source>
        <translation>別のデバイス</translation>
    </message>
    <message>
        <source>You have not chosen yet. Only necessary cookies are allowed.</source>
        <translation>まだ選択していません。必須の Cookie のみ許可されています。</translation>
    </message>
    <message>
        <source>%1 allowed · changed on %2</source>
        <extracomment>%1: &quot;Necessary and Statistics&quot;, %2: a date</extracomment>
        <translation>許可: %1 · %2に変更</translation>
    </message>
    <message>
        <source>News by e-mail: not allowed</source>
        <translation>メールでのお知らせ: 許可しない</translation>
    </message>
    <message>
        <source>News by e-mail: allowed</source>
        <translation>メールでのお知らせ: 許可する</translation>
    </message>
    <message>
        <source>nothing allowed</source>
        <translation>許可なし</translation>
    </message>
    <message>
        <source>Cookies: %1</source>
        <translation>Cookie: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A kind of consent that this program does not know, and what was allowed</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This changed meanwhile, and your choice was not saved. Choose again.</source>
        <translation>その間に変更されたため、選択は保存されませんでした。もう一度選んでください。</translation>
    </message>
    <message>
        <source>This was turned on with %1 %2. Your choice was not saved; choose again.</source>
        <translation>%2、%1でオンにされました。選択は保存されませんでした。もう一度選んでください。</translation>
    </message>
    <message>
        <source>This was turned off with %1 %2. Your choice was not saved; choose again.</source>
        <translation>%2、%1でオフにされました。選択は保存されませんでした。もう一度選んでください。</translation>
    </message>
    <message>
        <source>This was changed with %1 %2: %3 allowed. Your choice was not saved. You see the newer state; choose again.</source>
        <translation>%2、%1で変更されました（許可: %3）。選択は保存されませんでした。新しい状態を表示しています。もう一度選んでください。</translation>
    </message>
    <message>
        <source>This was changed with %1 %2: %3 allowed.</source>
        <extracomment>%1: a device, %2: when (&quot;just now&quot;, &quot;today at 09:31&quot;), %3: categories of cookies</extracomment>
        <translation>%2、%1で変更されました（許可: %3）。</translation>
    </message>
    <message>
        <source>What you set here is kept, and counts once you save it.</source>
        <translation>ここでの設定は残っており、保存すると有効になります。</translation>
    </message>
</context>
<context>
    <name>DomainText</name>
    <message>
        <source>Very weak</source>
        <translation>とても弱い</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>弱い</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>強い</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>とても強い</translation>
    </message>
    <message>
        <source>centuries to guess</source>
        <translation>推測に何世紀もかかります</translation>
    </message>
    <message>
        <source>years to guess</source>
        <translation>推測に何年もかかります</translation>
    </message>
    <message>
        <source>months to guess</source>
        <translation>推測に何か月もかかります</translation>
    </message>
    <message>
        <source>days to guess</source>
        <translation>推測に何日もかかります</translation>
    </message>
    <message>
        <source>quickly guessed</source>
        <translation>すぐに推測されます</translation>
    </message>
    <message>
        <source>a well-known password</source>
        <translation>よく知られたパスワードです</translation>
    </message>
    <message>
        <source>common words</source>
        <translation>よくある単語です</translation>
    </message>
    <message>
        <source>a common name</source>
        <translation>よくある名前です</translation>
    </message>
    <message>
        <source>your own name or address is in it</source>
        <translation>ご自分の名前やアドレスが含まれています</translation>
    </message>
    <message>
        <source>letters or digits in a row, such as abc or 123</source>
        <translation>abc や 123 のような連続した文字です</translation>
    </message>
    <message>
        <source>the same again and again</source>
        <translation>同じものの繰り返しです</translation>
    </message>
    <message>
        <source>keys beside each other</source>
        <translation>隣り合ったキーの並びです</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日付です</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>Mr</translation>
    </message>
    <message>
        <source>Ms</source>
        <translation>Ms</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>No salutation</extracomment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>salutation</source>
        <translation>敬称</translation>
    </message>
    <message>
        <source>job role</source>
        <translation>職種</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>language</source>
        <translation>言語</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. A few uncommon words are easy to remember and hard to guess.</source>
        <translation>
            <numerusform>%n 文字以上にしてください。珍しい単語をいくつか並べると、覚えやすく推測されにくくなります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too short: at least %n characters.</source>
        <translation>
            <numerusform>短すぎます。%n 文字以上にしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>How strong a password is, and how long guessing takes: &quot;Strong: years to guess.&quot;</extracomment>
        <translation>%1: %2。</translation>
    </message>
    <message>
        <source>%1: %2. Add an uncommon word or two.</source>
        <extracomment>How strong a password is, and why: &quot;Fair: common words. Add an uncommon word or two.&quot;</extracomment>
        <translation>%1: %2。珍しい単語を 1、2 個加えてください。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 slow. Set it right, or times will be wrong and codes may be refused.</source>
        <translation>このコンピューターの時計は%1遅れています。合わせないと、時刻が正しく表示されず、コードが拒否されることがあります。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 fast. Set it right, or times will be wrong and codes may be refused.</source>
        <translation>このコンピューターの時計は%1進んでいます。合わせないと、時刻が正しく表示されず、コードが拒否されることがあります。</translation>
    </message>
    <message>
        <source>This session was ended, here or from another device. Sign in again to go on.</source>
        <translation>このセッションは、ここまたは別のデバイスで終了されました。続けるには、もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>To be safe, the server ended this session: its key was used a second time, which happens after restoring a backup, or when someone copied it. Sign in again, and change your password if you cannot explain it.</source>
        <translation>安全のため、サーバーがこのセッションを終了しました。セッションの鍵が 2 回使われたためです。バックアップの復元後や、誰かにコピーされた場合に起こります。もう一度サインインし、心当たりがなければパスワードを変更してください。</translation>
    </message>
    <message>
        <source>Your sign-in is not valid any more. Sign in again to go on.</source>
        <translation>サインインの有効期限が切れました。続けるには、もう一度サインインしてください。</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Try again later.</source>
        <translation>後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>Try again now.</source>
        <translation>もう一度お試しください。</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <extracomment>%1 is a duration: &quot;2 minutes&quot;</extracomment>
        <translation>%1後にもう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences after each other</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>This account is not confirmed yet. Enter the code that was sent to its email address.</source>
        <translation>このアカウントはまだ確認されていません。メールアドレスに送られたコードを入力してください。</translation>
    </message>
    <message>
        <source>Only https:// addresses are accepted, except on this computer. Enter another address.</source>
        <translation>このコンピューター以外では https:// のアドレスのみ使えます。別のアドレスを入力してください。</translation>
    </message>
    <message>
        <source>You may not do this. Ask an administrator if you need to.</source>
        <translation>この操作を行う権限がありません。必要な場合は管理者に依頼してください。</translation>
    </message>
    <message>
        <source>The same change is still being made. Wait a moment, then try again.</source>
        <translation>同じ変更を処理中です。少し待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This is the session that you are in. Sign out instead.</source>
        <translation>これは現在お使いのセッションです。代わりにサインアウトしてください。</translation>
    </message>
    <message>
        <source>Gatehouse already runs with this profile. Go to its window, or close it, then try again.</source>
        <translation>このプロファイルの Gatehouse は既に起動しています。そのウィンドウに切り替えるか、閉じてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Another program already uses this address on this computer. Close it, then try again.</source>
        <translation>このコンピューターでは別のプログラムがこのアドレスを使用しています。終了してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The platform&apos;s folder already holds data. Choose an empty one.</source>
        <translation>プラットフォームのフォルダーには既にデータがあります。空のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>This was changed in another place meanwhile. Look at the newer version, then save again.</source>
        <translation>その間に別の場所で変更されました。新しい内容を確認してから、もう一度保存してください。</translation>
    </message>
    <message>
        <source>The email address or the password is not right. Check both, then try again.</source>
        <translation>メールアドレスまたはパスワードが正しくありません。両方を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This code is not right. Check it, then enter it again.</source>
        <translation>コードが正しくありません。確認して、もう一度入力してください。</translation>
    </message>
    <message>
        <source>This code has expired. Ask for a new one.</source>
        <translation>コードの有効期限が切れました。新しいコードを請求してください。</translation>
    </message>
    <message>
        <source>Another account has this address by now, so nothing was changed. Use another one.</source>
        <translation>このアドレスは既に別のアカウントで使われているため、何も変更されませんでした。別のアドレスを使ってください。</translation>
    </message>
    <message>
        <source>This is not a server address. Enter one like platform.example.org.</source>
        <translation>サーバーのアドレスではありません。platform.example.org のように入力してください。</translation>
    </message>
    <message>
        <source>This is not a picture that can be used. Choose a PNG, JPEG, WebP or GIF file.</source>
        <translation>使用できる画像ではありません。PNG、JPEG、WebP、GIF のいずれかを選んでください。</translation>
    </message>
    <message>
        <source>This file is larger than 10 MB. Choose a smaller one.</source>
        <translation>ファイルが 10 MB を超えています。小さいファイルを選んでください。</translation>
    </message>
    <message>
        <source>This picture has more than 50 megapixels. Choose a smaller one.</source>
        <translation>画像が 5,000 万画素を超えています。小さい画像を選んでください。</translation>
    </message>
    <message>
        <source>This picture is damaged or cut short and cannot be read. Choose another one.</source>
        <translation>画像が壊れているか途中で切れているため、読み込めません。別の画像を選んでください。</translation>
    </message>
    <message>
        <source>This file cannot be opened. Check that it is still there and that you may read it.</source>
        <translation>ファイルを開けません。ファイルがまだあり、読み取る権限があることを確認してください。</translation>
    </message>
    <message>
        <source>This is too large to be sent. Make it smaller, then try again.</source>
        <translation>大きすぎて送信できません。小さくしてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Some fields need another value. Correct the marked ones, then try again.</source>
        <translation>入力内容に問題があります。印の付いた欄を直して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The server did not accept this. Check what you entered, or update the program.</source>
        <translation>サーバーに受け付けられませんでした。入力内容を確認するか、プログラムを更新してください。</translation>
    </message>
    <message>
        <source>Too many failed tries: signing in to this account is blocked for a while.</source>
        <translation>失敗が続いたため、このアカウントへのサインインはしばらくできません。</translation>
    </message>
    <message>
        <source>This code was tried too often and no longer works. Ask for a new one.</source>
        <translation>試行回数が多すぎたため、このコードは使えなくなりました。新しいコードを請求してください。</translation>
    </message>
    <message>
        <source>A code was sent a moment ago. Look into your mailbox first.</source>
        <translation>コードは先ほど送信されました。まずメールボックスを確認してください。</translation>
    </message>
    <message>
        <source>Too many requests came from your network.</source>
        <translation>お使いのネットワークからのリクエストが多すぎます。</translation>
    </message>
    <message>
        <source>The server has no room left, so nothing was saved. Tell whoever runs it, and try again later.</source>
        <translation>サーバーの空き容量がないため、何も保存されませんでした。サーバーの管理者に知らせ、後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>The server cannot take pictures in now.</source>
        <translation>サーバーは現在、画像を受け付けられません。</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>サーバーが混み合っています。</translation>
    </message>
    <message>
        <source>Something went wrong on the server.</source>
        <translation>サーバーで問題が発生しました。</translation>
    </message>
    <message>
        <source>There is no platform at this address that this program could sign in to. Check the address.</source>
        <translation>このアドレスには、このプログラムでサインインできるプラットフォームがありません。アドレスを確認してください。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is too large to be read. Try again later, or tell whoever runs the server.</source>
        <translation>サーバーの応答が大きすぎて読み込めません。後でもう一度試すか、サーバーの管理者に知らせてください。</translation>
    </message>
    <message>
        <source>Something other than the server answered. Check the address and your network, then try again.</source>
        <translation>サーバー以外のものが応答しました。アドレスとネットワークを確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be understood. Try again later, or update the program.</source>
        <translation>サーバーの応答を解釈できません。後でもう一度試すか、プログラムを更新してください。</translation>
    </message>
    <message>
        <source>This computer has no keychain service. Your sign-in lasts only until you quit the program; to be kept signed in, start a keychain and sign in again.</source>
        <translation>このコンピューターにはキーチェーンがありません。サインインはプログラムを終了するまでのみ有効です。サインインしたままにするには、キーチェーンを起動してからもう一度サインインしてください。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it, then try again.</source>
        <translation>キーチェーンがロックされています。ロックを解除して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The keychain could not be used. Check that it is running and unlocked, then try again.</source>
        <translation>キーチェーンを使用できませんでした。起動してロックが解除されていることを確認し、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The disk of this computer is full, so nothing could be kept. Free some space, then try again.</source>
        <translation>ディスクがいっぱいのため、何も保存できませんでした。空き容量を増やして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The program may not write to its folder, so nothing could be kept. Make the folder writable, then start the program again.</source>
        <translation>フォルダーに書き込めないため、何も保存できませんでした。書き込めるようにしてから、プログラムを起動し直してください。</translation>
    </message>
    <message>
        <source>What was kept on this computer is damaged. It is read from the server again.</source>
        <translation>このコンピューターに保存されていた内容が壊れています。サーバーから読み込み直します。</translation>
    </message>
    <message>
        <source>What was kept on this computer was written by a newer version. Update the program.</source>
        <translation>このコンピューターの内容は新しいバージョンで保存されたものです。プログラムを更新してください。</translation>
    </message>
    <message>
        <source>The folder for the program&apos;s data cannot be made. Check that there is room and that you may write there, or start the program with another folder (--profile).</source>
        <translation>プログラムのデータ用フォルダーを作成できません。空き容量と書き込み権限を確認するか、別のフォルダーを指定して（--profile）起動してください。</translation>
    </message>
    <message>
        <source>The program&apos;s files are in use by another program. Close it, then try again.</source>
        <translation>プログラムのファイルが別のプログラムで使用されています。終了してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The program could not read or write its files on this computer. Check the disk, then try again.</source>
        <translation>このコンピューター上のファイルを読み書きできませんでした。ディスクを確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The platform program is not installed on this computer. Install Gatehouse again, or sign in to a server.</source>
        <translation>プラットフォームのプログラムがこのコンピューターにインストールされていません。Gatehouse をインストールし直すか、サーバーにサインインしてください。</translation>
    </message>
    <message>
        <source>The platform on this computer did not start. Try again, or restart the computer.</source>
        <translation>このコンピューターのプラットフォームが起動しませんでした。もう一度試すか、コンピューターを再起動してください。</translation>
    </message>
    <message>
        <source>The platform on this computer stopped by itself. Start it again.</source>
        <translation>このコンピューターのプラットフォームが停止しました。もう一度起動してください。</translation>
    </message>
    <message>
        <source>Something went wrong in this program. Try again; if it stays, report it with the details.</source>
        <translation>プログラムで問題が発生しました。もう一度試し、解決しない場合は詳細を添えて報告してください。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>キャンセルしました。何も変更されていません。</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check your connection, then try again.</source>
        <translation>サーバーに接続できません。接続を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The server did not answer in time. Try again in a moment.</source>
        <translation>サーバーが時間内に応答しませんでした。少し待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The connection is not safe: the server&apos;s certificate is not trusted. Nothing was sent. Check the address and your clock, or ask whoever runs the server.</source>
        <translation>サーバーの証明書が信頼されていません。何も送信されていません。アドレスと時計を確認するか、サーバーの管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>This needs a fresh proof that it is you. Confirm it, then try again.</source>
        <translation>この操作には、ご本人であることの確認がもう一度必要です。確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>No change of your address waits any more: it was withdrawn, it is over, or the device that asked for it was signed out. Ask for it again.</source>
        <translation>待機中のアドレス変更はありません。取り消されたか、期限が切れたか、申請したデバイスがサインアウトされました。もう一度申請してください。</translation>
    </message>
    <message>
        <source>This does not exist any more, or you may not see it. Go back and read the list again.</source>
        <translation>存在しないか、表示する権限がありません。戻って一覧を読み込み直してください。</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>リクエスト: %1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP ステータス: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>コード: %1</translation>
    </message>
    <message>
        <source>Enter your first name.</source>
        <translation>名を入力してください。</translation>
    </message>
    <message>
        <source>Enter your last name.</source>
        <translation>姓を入力してください。</translation>
    </message>
    <message>
        <source>Enter your email address.</source>
        <translation>メールアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Enter a password.</source>
        <translation>パスワードを入力してください。</translation>
    </message>
    <message>
        <source>Paste the code from the mail.</source>
        <translation>メールのコードを貼り付けてください。</translation>
    </message>
    <message>
        <source>Enter the code.</source>
        <translation>コードを入力してください。</translation>
    </message>
    <message>
        <source>Accept the terms to go on.</source>
        <translation>続けるには利用規約に同意してください。</translation>
    </message>
    <message>
        <source>Enter the server&apos;s address.</source>
        <translation>サーバーのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>Too long: at most %n characters.</source>
        <translation>
            <numerusform>長すぎます。%n 文字以内にしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is too long. Make it shorter.</source>
        <translation>長すぎます。短くしてください。</translation>
    </message>
    <message numerus="yes">
        <source>Too short: at least %n characters.</source>
        <translation>
            <numerusform>短すぎます。%n 文字以上にしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is too short. Make it longer.</source>
        <translation>短すぎます。長くしてください。</translation>
    </message>
    <message>
        <source>There is a character in it that is not allowed here. Remove it.</source>
        <translation>ここでは使えない文字が含まれています。取り除いてください。</translation>
    </message>
    <message>
        <source>This is not a complete email address, such as name@example.org.</source>
        <translation>name@example.org のような正しいメールアドレスではありません。</translation>
    </message>
    <message>
        <source>This password is known from a data leak. Choose another one.</source>
        <translation>このパスワードは漏えいしたことが知られています。別のパスワードを選んでください。</translation>
    </message>
    <message>
        <source>This is too easy to guess. Add an uncommon word or two.</source>
        <translation>推測されやすすぎます。珍しい単語を 1、2 個加えてください。</translation>
    </message>
    <message>
        <source>The server does not know this choice. Choose another one.</source>
        <translation>サーバーがこの選択肢に対応していません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>The email address or the password is not right.</source>
        <translation>メールアドレスまたはパスワードが正しくありません。</translation>
    </message>
    <message>
        <source>This is the address you have already. Enter another one.</source>
        <translation>現在と同じアドレスです。別のアドレスを入力してください。</translation>
    </message>
    <message>
        <source>This code is not known, was used before, or is older than 7 days. Copy it from the mail once more, or ask whoever runs the server.</source>
        <translation>このコードは無効か、使用済みか、7 日以上前のものです。メールからもう一度コピーするか、サーバーの管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>This is not your password. Check it, then enter it again.</source>
        <translation>パスワードが正しくありません。確認して、もう一度入力してください。</translation>
    </message>
    <message>
        <source>Only https:// addresses are accepted, except on this computer.</source>
        <translation>このコンピューター以外では https:// のアドレスのみ使えます。</translation>
    </message>
    <message>
        <source>This was not accepted. Enter something else.</source>
        <translation>受け付けられませんでした。別の内容を入力してください。</translation>
    </message>
    <message>
        <source>This account will be deleted on %1. Sign in with its password to keep it.</source>
        <extracomment>%1 is a date: &quot;14 Mar 2024&quot;</extracomment>
        <translation>このアカウントは %1 に削除されます。残すには、パスワードでサインインしてください。</translation>
    </message>
    <message>
        <source>Organizations would be without an admin. Make somebody else there an admin first.</source>
        <translation>管理者のいない組織ができてしまいます。先に別の人を管理者にしてください。</translation>
    </message>
    <message>
        <source>A file with your data is being made already.</source>
        <translation>データのファイルは既に作成中です。</translation>
    </message>
    <message>
        <source>Enter the password you have now.</source>
        <translation>現在のパスワードを入力してください。</translation>
    </message>
    <message>
        <source>This is not the address of your account. Type it as it is written above.</source>
        <translation>アカウントのアドレスではありません。上に表示されているとおりに入力してください。</translation>
    </message>
    <message>
        <source>This is the password you have already. Choose another one.</source>
        <translation>現在と同じパスワードです。別のパスワードを選んでください。</translation>
    </message>
    <message>
        <source>Doesn&apos;t match the new password.</source>
        <translation>新しいパスワードと一致しません。</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A date and a time: &quot;24 Nov 2026, 08:55&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n 時間前</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>today at %1</source>
        <extracomment>%1 is a time: &quot;today at 09:12&quot;, after &quot;saved&quot;</extracomment>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <extracomment>%1 is a time: &quot;yesterday at 18:30&quot;, after &quot;saved&quot;</extracomment>
        <translation>昨日 %1</translation>
    </message>
    <message>
        <source>on %1 at %2</source>
        <extracomment>%1 is a date, %2 a time: &quot;on 12 Nov 2026 at 09:12&quot;, after &quot;saved&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AboutDialog</name>
    <message>
        <source>About Gatehouse</source>
        <translation>Gatehouse について</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Gatehouse %1</source>
        <translation>Gatehouse %1</translation>
    </message>
    <message>
        <source>Looks after your account on a data platform.</source>
        <translation>データプラットフォームのアカウントを管理します。</translation>
    </message>
    <message>
        <source>Connected to %1, version %2.</source>
        <translation>%1（バージョン %2）に接続しています。</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0, without any warranty.</source>
        <translation>Apache License 2.0 に基づく自由ソフトウェアです。いかなる保証もありません。</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountBanners</name>
    <message>
        <source>Not trusted.</source>
        <translation>信頼されていません。</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>オフラインです。</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>サーバーが応答しません。</translation>
    </message>
    <message>
        <source>The server has trouble.</source>
        <translation>サーバーに問題があります。</translation>
    </message>
    <message>
        <source>Changes are kept here and sent when the connection is back.</source>
        <translation>変更はここに保存され、接続が回復すると送信されます。</translation>
    </message>
    <message>
        <source>Changes are sent when the connection is back; quitting loses them.</source>
        <translation>変更は接続が回復すると送信されます。終了すると失われます。</translation>
    </message>
    <message>
        <source>Showing what was saved %1. %2</source>
        <extracomment>%1 is a time (&quot;today at 09:12&quot;), %2 a sentence</extracomment>
        <translation>%1に保存された内容を表示しています。%2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>You will be signed out when the program quits.</source>
        <translation>プログラムを終了するとサインアウトされます。</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountButton</name>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>アカウント: %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountDeletionDialog</name>
    <message>
        <source>Your name, address, phone number and picture</source>
        <translation>名前、アドレス、電話番号、画像</translation>
    </message>
    <message>
        <source>Your name, address and phone number</source>
        <translation>名前、アドレス、電話番号</translation>
    </message>
    <message>
        <source>Your preferences and the history of your consents</source>
        <translation>設定と、同意の履歴</translation>
    </message>
    <message>
        <source>Your sign-in: every device is signed out at once</source>
        <translation>サインイン: すべてのデバイスがすぐにサインアウトされます</translation>
    </message>
    <message numerus="yes">
        <source>Your place in %Ln organizations, with invitations and requests</source>
        <translation>
            <numerusform>%Ln 件の組織への所属と、招待や申請</numerusform>
        </translation>
    </message>
    <message>
        <source>Your invitations and requests</source>
        <translation>招待と申請</translation>
    </message>
    <message>
        <source>Delete your account?</source>
        <translation>アカウントを削除しますか？</translation>
    </message>
    <message>
        <source>This will be deleted, and nobody can bring it back afterwards:</source>
        <translation>次のものが削除され、その後は誰も元に戻せません:</translation>
    </message>
    <message>
        <source>This will be deleted at %1, and nobody can bring it back afterwards:</source>
        <translation>%1 で次のものが削除され、その後は誰も元に戻せません:</translation>
    </message>
    <message>
        <source>Your changes that were not sent yet are lost at once.</source>
        <translation>まだ送信されていない変更はすぐに失われます。</translation>
    </message>
    <message>
        <source>There are some days to change your mind, as a rule 14: signing in brings the account back. You will be told until when.</source>
        <translation>数日間（通常は 14 日間）は、サインインするとアカウントを元に戻せます。期限は後でお知らせします。</translation>
    </message>
    <message>
        <source>&amp;Type %1 to go on</source>
        <translation>続けるには %1 と入力(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete account</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>The account can be deleted once the server can be reached again.</source>
        <translation>アカウントは、サーバーに接続できるようになると削除できます。</translation>
    </message>
    <message numerus="yes">
        <source>You are the only admin of %Ln organizations. Make somebody else there an admin, or delete the organization; then delete your account.</source>
        <translation>
            <numerusform>%Ln 件の組織で唯一の管理者です。別の人を管理者にするか、組織を削除してから、アカウントを削除してください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountMenu</name>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>ハイコントラスト(&amp;H)</translation>
    </message>
    <message>
        <source>Sign in to &amp;another account</source>
        <translation>別のアカウントにサインイン(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Messages of the local platform</source>
        <translation>ローカルのメッセージ(&amp;M)</translation>
    </message>
    <message>
        <source>A&amp;bout Gatehouse</source>
        <translation>Gatehouse について(&amp;B)</translation>
    </message>
    <message>
        <source>Sign &amp;out…</source>
        <translation>サインアウト(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountView</name>
    <message>
        <source>You are signed out here</source>
        <translation>サインアウトされました</translation>
    </message>
    <message>
        <source>Sign &amp;in again</source>
        <translation>もう一度サインイン(&amp;I)</translation>
    </message>
    <message>
        <source>Your changes that were not sent yet are kept for then.</source>
        <translation>まだ送信されていない変更は、それまで保存されます。</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>組織</translation>
    </message>
</context>
<context>
    <name>gatehouse::ActionButton</name>
    <message>
        <source>Busy</source>
        <translation>処理中</translation>
    </message>
</context>
<context>
    <name>gatehouse::AvailableCard</name>
    <message>
        <source>Organizations available to you</source>
        <translation>参加できる組織</translation>
    </message>
    <message>
        <source>Public organizations, searched on this computer.</source>
        <translation>公開されている組織です。検索はこのコンピューター上で行われます。</translation>
    </message>
    <message>
        <source>Search organizations</source>
        <translation>組織を検索</translation>
    </message>
    <message>
        <source>No organization is called that</source>
        <translation>その名前の組織はありません</translation>
    </message>
    <message>
        <source>There are no public organizations yet</source>
        <translation>公開されている組織はまだありません</translation>
    </message>
    <message>
        <source>Check the spelling, or type only the beginning of a word of its name.</source>
        <translation>つづりを確認するか、名前に含まれる語の先頭だけを入力してください。</translation>
    </message>
    <message>
        <source>Ask the admin of yours to add you, or press F5 to look again.</source>
        <translation>組織の管理者に追加を依頼するか、F5 キーで更新してください。</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>すべて表示(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln organizations found</source>
        <translation>
            <numerusform>%Ln 件の組織が見つかりました</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching the list…</source>
        <translation>一覧を取得しています…</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 ms</source>
        <translation>%1/%2 件 · %3 ミリ秒</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClearableCombo</name>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
</context>
<context>
    <name>gatehouse::CodeEdit</name>
    <message>
        <source>Six-digit code</source>
        <translation>6 桁のコード</translation>
    </message>
</context>
<context>
    <name>gatehouse::CodePage</name>
    <message>
        <source>Enter the code from the mail</source>
        <translation>メールのコードを入力してください</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>コード(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep me signed in</source>
        <translation>サインインしたままにする(&amp;K)</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>確認(&amp;O)</translation>
    </message>
    <message>
        <source>Wrong address?</source>
        <translation>アドレスが違いますか？</translation>
    </message>
    <message>
        <source>&amp;Back to the form</source>
        <translation>フォームに戻る(&amp;B)</translation>
    </message>
    <message>
        <source>If %1 can have an account here, a mail with a code is on its way.</source>
        <translation>%1 でアカウントを作成できる場合は、コードを記載したメールをお送りしています。</translation>
    </message>
    <message>
        <source>A new code is on its way. The one before no longer counts.</source>
        <translation>新しいコードを送信しました。以前のコードは使えません。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConflictDialog</name>
    <message>
        <source>Changed in two places</source>
        <translation>2 か所で変更されました</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>後で(&amp;L)</translation>
    </message>
    <message>
        <source>Another device</source>
        <translation>別のデバイス</translation>
    </message>
    <message>
        <source>This computer, %1</source>
        <translation>このコンピューター、%1</translation>
    </message>
    <message>
        <source>%1, %2 · on the server now</source>
        <translation>%1、%2 · 現在のサーバーの内容</translation>
    </message>
    <message>
        <source>Your %1 was changed on another device</source>
        <translation>「%1」が別のデバイスで変更されました</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields were changed on another device</source>
        <translation>
            <numerusform>%Ln 個の項目が別のデバイスで変更されました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed it %2, before the change from this computer arrived. Which one is right?</source>
        <translation>このコンピューターの変更が届く前に、%1で変更されました（%2）。どちらが正しいですか？</translation>
    </message>
    <message>
        <source>%1 changed them %2, before the changes from this computer arrived. Which ones are right?</source>
        <translation>このコンピューターの変更が届く前に、%1で変更されました（%2）。それぞれどちらが正しいですか？</translation>
    </message>
    <message>
        <source>Your new %1, %2, did not collide and was saved.</source>
        <translation>「%1」の変更（%2）は競合せず、保存されました。</translation>
    </message>
    <message>
        <source>Your new %1, %2, does not collide and is being sent.</source>
        <translation>「%1」の変更（%2）は競合せず、送信中です。</translation>
    </message>
    <message>
        <source>Your changes to %1 did not collide and were saved.</source>
        <translation>%1 の変更は競合せず、保存されました。</translation>
    </message>
    <message>
        <source>Your changes to %1 do not collide and are being sent.</source>
        <translation>%1 の変更は競合せず、送信中です。</translation>
    </message>
    <message>
        <source>&amp;Keep what is chosen</source>
        <translation>選択どおりにする(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keep %1</source>
        <translation>%1 を残す(&amp;K)</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConsentHistory</name>
    <message>
        <source>Your decisions so far</source>
        <translation>これまでの選択</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>さらに表示(&amp;M)</translation>
    </message>
    <message>
        <source>No decisions yet</source>
        <translation>まだ選択はありません</translation>
    </message>
    <message>
        <source>What you allow or refuse is listed here, with its date and words.</source>
        <translation>許可または拒否した内容が、日付と文面とともにここに表示されます。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ContactCard</name>
    <message>
        <source>Contact information</source>
        <translation>連絡先情報</translation>
    </message>
    <message>
        <source>How the platform and the members of your organizations reach you.</source>
        <translation>プラットフォームや組織のメンバーからの連絡に使われます。</translation>
    </message>
    <message>
        <source>Two versions wait for your decision.</source>
        <translation>2 つの内容のどちらにするか、選択をお待ちしています。</translation>
    </message>
    <message>
        <source>Dec&amp;ide…</source>
        <translation>選択する(&amp;I)…</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>破棄(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Sa&amp;ve changes</source>
        <translation>変更を保存(&amp;V)</translation>
    </message>
    <message>
        <source>Not saved yet. Correct what is marked.</source>
        <translation>まだ保存されていません。印の付いた箇所を直してください。</translation>
    </message>
    <message>
        <source>Not saved yet. What you typed is still here.</source>
        <translation>まだ保存されていません。入力した内容は残っています。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved changes</source>
        <translation>
            <numerusform>保存していない変更が %Ln 件あります</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes discarded</source>
        <translation>変更を破棄しました</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存しました</translation>
    </message>
    <message>
        <source>Kept until you quit the program · will be sent</source>
        <translation>終了するまで保持されます · 後で送信されます</translation>
    </message>
    <message>
        <source>Saved on this computer at %1 · will be sent</source>
        <translation>%1 にこのコンピューターに保存 · 後で送信されます</translation>
    </message>
</context>
<context>
    <name>gatehouse::ContactForm</name>
    <message>
        <source>Sa&amp;lutation</source>
        <translation>敬称(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Job role</source>
        <translation>職種(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>名(&amp;F)</translation>
    </message>
    <message>
        <source>Last &amp;name</source>
        <translation>姓(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Email address</source>
        <translation>メールアドレス(&amp;E)</translation>
    </message>
    <message>
        <source>Clear job role</source>
        <translation>職種をクリア</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>Phone nu&amp;mber</source>
        <translation>電話番号(&amp;M)</translation>
    </message>
</context>
<context>
    <name>gatehouse::CookieDialog</name>
    <message>
        <source>Cookie preferences</source>
        <translation>Cookie の設定</translation>
    </message>
    <message>
        <source>Choose what the pages of the platform may store in your browser. Your choice holds on every device where you are signed in.</source>
        <translation>プラットフォームのページがブラウザーに保存できるものを選んでください。選択は、サインインしているすべてのデバイスで有効です。</translation>
    </message>
    <message>
        <source>Categories of cookies</source>
        <translation>Cookie の種類</translation>
    </message>
    <message>
        <source>&amp;Only necessary</source>
        <translation>必須のみ</translation>
    </message>
    <message>
        <source>&amp;Accept all</source>
        <translation>すべて許可</translation>
    </message>
    <message>
        <source>&amp;Save choice</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>A choice can be made when the connection is back: it has to be kept by the platform.</source>
        <translation>選択はプラットフォームに保存されるため、接続が回復してから行えます。</translation>
    </message>
</context>
<context>
    <name>gatehouse::EmailChangeDialog</name>
    <message>
        <source>Change the email address</source>
        <translation>メールアドレスの変更</translation>
    </message>
    <message>
        <source>&amp;New email address</source>
        <translation>新しいメールアドレス(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>コード(&amp;C)</translation>
    </message>
    <message>
        <source>Use &amp;another address</source>
        <translation>別のアドレスを使う(&amp;A)</translation>
    </message>
    <message>
        <source>Enter the code from the mail</source>
        <translation>メールのコードを入力してください</translation>
    </message>
    <message>
        <source>A code is on its way to %1, if it can be the address of your account.</source>
        <translation>%1 をアカウントのアドレスにできる場合は、コードをお送りしています。</translation>
    </message>
    <message>
        <source>A code goes to the new address, and a notice to the one you have now.</source>
        <translation>新しいアドレスにコードを、現在のアドレスにお知らせを送ります。</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>確認(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Send the code</source>
        <translation>コードを送る(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>後で(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>A new code is on its way. The one before no longer counts.</source>
        <translation>新しいコードを送信しました。以前のコードは使えません。</translation>
    </message>
</context>
<context>
    <name>gatehouse::EmailChangeLine</name>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>変更(&amp;G)…</translation>
    </message>
    <message>
        <source>En&amp;ter code…</source>
        <translation>コードを入力(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>取り消す(&amp;W)</translation>
    </message>
    <message>
        <source>Change the email address</source>
        <translation>メールアドレスの変更</translation>
    </message>
    <message>
        <source>Enter the code for the new email address</source>
        <translation>新しいメールアドレスのコードを入力</translation>
    </message>
    <message>
        <source>Withdraw the change of the email address</source>
        <translation>メールアドレスの変更を取り消す</translation>
    </message>
    <message>
        <source>A change takes effect once you confirm it from the new address.</source>
        <translation>変更は、新しいアドレスで確認すると有効になります。</translation>
    </message>
    <message>
        <source>%1 waits for its code.</source>
        <translation>%1 はコードの入力待ちです。</translation>
    </message>
    <message>
        <source>%1 waits for its code. It can be entered once the server can be reached again.</source>
        <translation>%1 はコードの入力待ちです。サーバーに接続できるようになると入力できます。</translation>
    </message>
    <message>
        <source>The address can be changed once the server can be reached again.</source>
        <translation>アドレスは、サーバーに接続できるようになると変更できます。</translation>
    </message>
    <message>
        <source>Your address is %1 now. The one before got a mail with the way back, good for 7 days.</source>
        <translation>アドレスは %1 に変わりました。以前のアドレスには、7 日間有効な取り消し方法をメールでお送りしました。</translation>
    </message>
    <message>
        <source>The change was withdrawn. Your address stays as it is.</source>
        <translation>変更を取り消しました。アドレスは元のままです。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ErrorBanner</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
</context>
<context>
    <name>gatehouse::ErrorDetails</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
</context>
<context>
    <name>gatehouse::FailedState</name>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>詳細(&amp;D)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
</context>
<context>
    <name>gatehouse::FieldNews</name>
    <message>
        <source>Use it</source>
        <translation>これを使う</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>自分の入力を残す</translation>
    </message>
    <message>
        <source>Meanwhile changed to “%1” on another device at %2.</source>
        <translation>その間に別のデバイスで「%1」に変更されました（%2）。</translation>
    </message>
    <message>
        <source>Meanwhile changed to “%1” on %2 at %3.</source>
        <translation>その間に %2 で「%1」に変更されました（%3）。</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>「%1」を使う</translation>
    </message>
    <message>
        <source>Keep what I typed</source>
        <translation>入力した内容を残す</translation>
    </message>
    <message>
        <source>Changed on another device at %1.</source>
        <translation>別のデバイスで変更されました（%1）。</translation>
    </message>
    <message>
        <source>Changed on %1 at %2.</source>
        <translation>%1 で変更されました（%2）。</translation>
    </message>
</context>
<context>
    <name>gatehouse::HeaderBar</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>&amp;Preferences</source>
        <translation>環境設定(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Security</source>
        <translation>セキュリティ(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Organizations</source>
        <translation>組織(&amp;O)</translation>
    </message>
</context>
<context>
    <name>gatehouse::InformationCard</name>
    <message>
        <source>Information preferences</source>
        <translation>お知らせとデータの設定</translation>
    </message>
    <message>
        <source>What we may send you, and how your data is used.</source>
        <translation>お送りする内容と、データの使われ方です。</translation>
    </message>
    <message>
        <source>News by e-mail</source>
        <translation>メールでのお知らせ</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Coo&amp;kie preferences…</source>
        <translation>Cookie の設定(&amp;K)…</translation>
    </message>
    <message>
        <source>No answer came to your last choice. What holds shows when the connection is back.</source>
        <translation>前回の選択に対する応答がありませんでした。接続が回復すると、現在の状態が表示されます。</translation>
    </message>
    <message>
        <source>This can be changed when the connection is back: it has to be kept by the platform.</source>
        <translation>プラットフォームに保存されるため、接続が回復してから変更できます。</translation>
    </message>
    <message>
        <source>Turned on</source>
        <translation>オンにしました</translation>
    </message>
    <message>
        <source>Turned off</source>
        <translation>オフにしました</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeepAccountPage</name>
    <message>
        <source>This account will be deleted on %1</source>
        <extracomment>%1 is a date: &quot;14 Mar 2024&quot;</extracomment>
        <translation>このアカウントは %1 に削除されます</translation>
    </message>
    <message>
        <source>You asked for it, %1. Until then all of it is as it was, and you can keep it by signing in.</source>
        <translation>%1 のご依頼によるものです。それまではすべて元のままで、サインインするとアカウントを残せます。</translation>
    </message>
    <message>
        <source>&amp;Keep my account</source>
        <translation>アカウントを残す(&amp;K)</translation>
    </message>
    <message>
        <source>Let it be deleted?</source>
        <translation>このまま削除しますか？</translation>
    </message>
    <message>
        <source>&amp;Back to sign-in</source>
        <translation>サインインに戻る(&amp;B)</translation>
    </message>
</context>
<context>
    <name>gatehouse::LanguageButton</name>
    <message>
        <source>Language: %1</source>
        <translation>言語: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::LanguageCard</name>
    <message>
        <source>Language and formats</source>
        <translation>言語と表示形式</translation>
    </message>
    <message>
        <source>What this program speaks, on every device where you are signed in, and the mails to you.</source>
        <translation>サインインしているすべてのデバイスでのこのプログラムの言語と、お送りするメールの言語です。</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>言語(&amp;A)</translation>
    </message>
    <message>
        <source>Same as this computer (%1)</source>
        <extracomment>%1 is the language in its own tongue: &quot;Same as this computer (English)&quot;</extracomment>
        <translation>このコンピューターに合わせる（%1）</translation>
    </message>
    <message>
        <source>Dates look like %1, numbers like %2.</source>
        <extracomment>%1 is a date with a time, %2 a number, both as the language writes them</extracomment>
        <translation>日付は %1、数値は %2 のように表示されます。</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>The language holds on this computer only. %1</source>
        <extracomment>%1 is a sentence that says why</extracomment>
        <translation>言語の設定はこのコンピューターでのみ有効です。%1</translation>
    </message>
</context>
<context>
    <name>gatehouse::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Same as this &amp;computer (%1)</source>
        <extracomment>%1 is the language in its own tongue: &quot;Same as this computer (English)&quot;</extracomment>
        <translation>このコンピューターに合わせる（%1）(&amp;C)</translation>
    </message>
</context>
<context>
    <name>gatehouse::LocalMessagePanel</name>
    <message>
        <source>This would have been mailed to %1: the code %2.</source>
        <translation>%1 に送られるはずのメール: コード %2</translation>
    </message>
    <message>
        <source>&amp;Use code</source>
        <translation>コードを使う(&amp;U)</translation>
    </message>
    <message>
        <source>Use code %1</source>
        <translation>コード %1 を使う</translation>
    </message>
</context>
<context>
    <name>gatehouse::LocalMessagesDialog</name>
    <message>
        <source>Messages of the local platform</source>
        <translation>ローカルプラットフォームのメッセージ</translation>
    </message>
    <message>
        <source>No mail leaves this computer. This is what would have been sent.</source>
        <translation>メールがこのコンピューターの外に出ることはありません。送られるはずだったものを表示しています。</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>メッセージはまだありません</translation>
    </message>
    <message>
        <source>What this platform would mail appears here.</source>
        <translation>このプラットフォームが送るはずのメールがここに表示されます。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>宛先: %1</translation>
    </message>
    <message>
        <source>Copy code %1</source>
        <translation>コード %1 をコピー</translation>
    </message>
</context>
<context>
    <name>gatehouse::MainWindow</name>
    <message>
        <source>Gatehouse</source>
        <translation>Gatehouse</translation>
    </message>
    <message>
        <source>What this computer keeps of %1 is removed.</source>
        <translation>このコンピューターに保存されている %1 のデータは削除されます。</translation>
    </message>
    <message>
        <source>Your changes that were not sent yet are lost.</source>
        <translation>まだ送信されていない変更は失われます。</translation>
    </message>
    <message>
        <source>What you typed and did not save is lost.</source>
        <translation>入力して保存していない内容は失われます。</translation>
    </message>
    <message>
        <source>Sign out of %1?</source>
        <translation>%1 からサインアウトしますか？</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>サインアウト(&amp;S)</translation>
    </message>
    <message>
        <source>You are signed out. Nothing of the account is left on this computer.</source>
        <translation>サインアウトしました。このコンピューターにアカウントのデータは残っていません。</translation>
    </message>
    <message>
        <source>You are signed out here, but the server could not be told. The session ends there by itself, or under Security on another device.</source>
        <translation>ここではサインアウトしましたが、サーバーに通知できませんでした。サーバー上のセッションは自動的に終了します。別のデバイスの「セキュリティ」で終了することもできます。</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>保存せずに移動しますか？</translation>
    </message>
    <message>
        <source>What you typed under Preferences was not saved and would be lost.</source>
        <translation>「環境設定」で入力した内容は保存されていないため、失われます。</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>移動する(&amp;L)</translation>
    </message>
    <message>
        <source>The account of %1 will be deleted on %2. Until then signing in brings it back. Nothing of it is left on this computer.</source>
        <extracomment>%1 is an address, %2 a date</extracomment>
        <translation>%1 のアカウントは %2 に削除されます。それまではサインインすると元に戻せます。このコンピューターにデータは残っていません。</translation>
    </message>
</context>
<context>
    <name>gatehouse::MembersCard</name>
    <message>
        <source>(you)</source>
        <translation>（あなた）</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>メンバーを検索</translation>
    </message>
    <message>
        <source>Nobody here is called that</source>
        <translation>その名前の人はいません</translation>
    </message>
    <message>
        <source>Check the spelling, or type only the beginning of a name.</source>
        <translation>つづりを確認するか、名前の先頭だけを入力してください。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Without a connection only the members that this computer keeps are searched.</source>
        <translation>接続がないため、このコンピューターに保存されているメンバーのみを検索します。</translation>
    </message>
    <message>
        <source>There are no members</source>
        <translation>メンバーはいません</translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>メンバー %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2 件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln members found</source>
        <translation>
            <numerusform>%Ln 人のメンバーが見つかりました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::MembersTableModel</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>参加日</translation>
    </message>
</context>
<context>
    <name>gatehouse::MineCard</name>
    <message>
        <source>My organizations</source>
        <translation>所属する組織</translation>
    </message>
    <message>
        <source>You belong to no organization yet</source>
        <translation>まだどの組織にも所属していません</translation>
    </message>
    <message>
        <source>Look for yours below and ask its admin to add you.</source>
        <translation>下の一覧から組織を探し、管理者に追加を依頼してください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln organizations</source>
        <translation>
            <numerusform>%Ln 件の組織</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
</context>
<context>
    <name>gatehouse::MyOrganizationsCard</name>
    <message>
        <source>My organizations</source>
        <translation>所属する組織</translation>
    </message>
    <message>
        <source>Search my organizations</source>
        <translation>所属する組織を検索</translation>
    </message>
    <message>
        <source>No organization is called that</source>
        <translation>その名前の組織はありません</translation>
    </message>
    <message>
        <source>Check the spelling, or type less of the name.</source>
        <translation>つづりを確認するか、名前をもっと短く入力してください。</translation>
    </message>
    <message>
        <source>You belong to no organization yet</source>
        <translation>まだどの組織にも所属していません</translation>
    </message>
    <message>
        <source>Look for yours among those available to you, on the page Organizations, and ask its admin to add you.</source>
        <translation>「組織」ページの「参加できる組織」から探し、管理者に追加を依頼してください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln organizations</source>
        <translation>
            <numerusform>%Ln 件の組織</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2 件</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
</context>
<context>
    <name>gatehouse::MyOrganizationsModel</name>
    <message>
        <source>Organization</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>参加日</translation>
    </message>
</context>
<context>
    <name>gatehouse::OrganizationView</name>
    <message>
        <source>Back to %1</source>
        <translation>%1 に戻る</translation>
    </message>
    <message>
        <source>You do not belong to this organization any more</source>
        <translation>この組織にはもう所属していません</translation>
    </message>
    <message>
        <source>It was deleted, or your membership has ended. If that is not what you expect, ask one of its admins to invite you again.</source>
        <translation>組織が削除されたか、所属が終了しました。心当たりがない場合は、管理者にもう一度招待を依頼してください。</translation>
    </message>
    <message>
        <source>Go &amp;back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>組織</translation>
    </message>
</context>
<context>
    <name>gatehouse::OrganizationWords</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>メンバー %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln projects</source>
        <translation>
            <numerusform>プロジェクト %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people ask to join</source>
        <translation>
            <numerusform>参加申請 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>private</source>
        <extracomment>An organization that is not listed for others.</extracomment>
        <translation>非公開</translation>
    </message>
    <message>
        <source>you joined on %1</source>
        <extracomment>After others, as in &quot;48 members · you joined on 14 Mar 2024&quot;.</extracomment>
        <translation>%1 に参加</translation>
    </message>
    <message>
        <source>you joined: –</source>
        <translation>参加日: –</translation>
    </message>
</context>
<context>
    <name>gatehouse::OrganizationsPage</name>
    <message>
        <source>Organizations</source>
        <translation>組織</translation>
    </message>
</context>
<context>
    <name>gatehouse::PasswordCard</name>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Curren&amp;t password</source>
        <translation>現在のパスワード(&amp;T)</translation>
    </message>
    <message>
        <source>Ne&amp;w password</source>
        <translation>新しいパスワード(&amp;W)</translation>
    </message>
    <message>
        <source>Con&amp;firm new password</source>
        <translation>新しいパスワード（確認）(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Update password</source>
        <translation>パスワードを変更(&amp;U)</translation>
    </message>
    <message>
        <source>Last changed %1.</source>
        <translation>最終変更: %1</translation>
    </message>
    <message>
        <source>What you sign in with.</source>
        <translation>サインインに使うパスワードです。</translation>
    </message>
    <message>
        <source>Without a connection the password cannot be changed: nothing is kept for later.</source>
        <translation>接続がないと、パスワードは変更できません。後で実行されることもありません。</translation>
    </message>
    <message numerus="yes">
        <source>Your password is changed, and %Ln other sessions are signed out.</source>
        <translation>
            <numerusform>パスワードを変更し、ほかの %Ln 件のセッションをサインアウトしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>パスワードを変更しました。</translation>
    </message>
    <message>
        <source>The server has not said yet whether your password was changed. It is asked again until it does.</source>
        <translation>パスワードが変更されたかどうか、サーバーからまだ応答がありません。応答があるまで確認を続けます。</translation>
    </message>
    <message>
        <source>Sign out my other devices</source>
        <translation>ほかのデバイスをサインアウトする</translation>
    </message>
</context>
<context>
    <name>gatehouse::PasswordEdit</name>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>パスワードを隠す</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>パスワードを表示</translation>
    </message>
</context>
<context>
    <name>gatehouse::PhoneCountryButton</name>
    <message>
        <source>Country: %1, %2</source>
        <extracomment>Of a phone number. %1 is a country, %2 its dial code: &quot;Country: France, +33&quot;</extracomment>
        <translation>国: %1、%2</translation>
    </message>
</context>
<context>
    <name>gatehouse::PhoneCountryPopup</name>
    <message>
        <source>Country or dial code</source>
        <translation>国名または国番号</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>国</translation>
    </message>
    <message>
        <source>No country is called that, and none has this dial code.</source>
        <translation>その名前や国番号の国はありません。</translation>
    </message>
</context>
<context>
    <name>gatehouse::PhoneNumberEdit</name>
    <message>
        <source>Remove phone number</source>
        <translation>電話番号を削除</translation>
    </message>
</context>
<context>
    <name>gatehouse::PhoneWords</name>
    <message>
        <source>This is too short for a phone number. Enter all of its digits.</source>
        <translation>電話番号として短すぎます。すべての桁を入力してください。</translation>
    </message>
    <message>
        <source>This is too long for a phone number. Check its digits.</source>
        <translation>電話番号として長すぎます。桁を確認してください。</translation>
    </message>
    <message>
        <source>Too short for %1: %2 digits expected, %3 given.</source>
        <extracomment>%1 is a country, %2 a number of at least 3, %3 any number: &quot;Too short for France: 9 digits expected, 5 given.&quot;</extracomment>
        <translation>%1の番号として短すぎます。%2 桁のところ %3 桁です。</translation>
    </message>
    <message>
        <source>Too long for %1: %2 digits expected, %3 given.</source>
        <translation>%1の番号として長すぎます。%2 桁のところ %3 桁です。</translation>
    </message>
    <message>
        <source>Too short for %1: at least %2 digits expected, %3 given.</source>
        <extracomment>%1 is a country, %2 a number of at least 3, %3 any number</extracomment>
        <translation>%1の番号として短すぎます。%2 桁以上のところ %3 桁です。</translation>
    </message>
    <message>
        <source>Too long for %1: at most %2 digits expected, %3 given.</source>
        <translation>%1の番号として長すぎます。%2 桁以内のところ %3 桁です。</translation>
    </message>
    <message>
        <source>International</source>
        <extracomment>In place of a country: numbers of satellites and worldwide services</extracomment>
        <translation>国際</translation>
    </message>
    <message>
        <source>A phone number has digits only. Take out the letters and other signs.</source>
        <translation>電話番号に使えるのは数字だけです。文字や記号を取り除いてください。</translation>
    </message>
    <message>
        <source>An extension cannot be kept. Enter the number without it.</source>
        <translation>内線番号は保存できません。内線番号を除いて入力してください。</translation>
    </message>
    <message>
        <source>The country is missing. Choose it, or begin with + and its dial code.</source>
        <translation>国が指定されていません。国を選ぶか、+ と国番号から入力してください。</translation>
    </message>
    <message>
        <source>No country has this dial code. Check the digits after the +.</source>
        <translation>その国番号の国はありません。+ の後の数字を確認してください。</translation>
    </message>
    <message>
        <source>This cannot be read as one phone number. Enter a single one.</source>
        <translation>1 つの電話番号として読み取れません。番号を 1 つだけ入力してください。</translation>
    </message>
    <message>
        <source>Not a length of %1: no number there has %2 digits. Check them.</source>
        <extracomment>%1 is a country, %2 a number of at least 3</extracomment>
        <translation>%1に %2 桁の番号はありません。桁数を確認してください。</translation>
    </message>
    <message>
        <source>There is no such phone number. Check the digits and the country.</source>
        <translation>その電話番号は存在しません。数字と国を確認してください。</translation>
    </message>
    <message>
        <source>Not a number of %1. Check the digits and the country.</source>
        <translation>%1の電話番号ではありません。数字と国を確認してください。</translation>
    </message>
    <message>
        <source>Calls to this number cost extra. Enter an ordinary number.</source>
        <translation>この番号への通話には特別な料金がかかります。通常の番号を入力してください。</translation>
    </message>
</context>
<context>
    <name>gatehouse::PictureCropView</name>
    <message>
        <source>Section of the picture</source>
        <translation>画像の切り抜き範囲</translation>
    </message>
    <message>
        <source>Arrow keys move the section, plus and minus make it smaller and larger, R turns the picture.</source>
        <translation>矢印キーで範囲を移動、プラスとマイナスで縮小と拡大、R キーで画像を回転します。</translation>
    </message>
</context>
<context>
    <name>gatehouse::PictureDialog</name>
    <message>
        <source>Profile picture</source>
        <translation>プロフィール画像</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>ここに画像をドロップ</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP or GIF, up to 10 MB. You can also paste one.</source>
        <translation>PNG、JPEG、WebP、GIF、10 MB まで。貼り付けることもできます。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>左に回転(&amp;L)</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>右に回転(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation>拡大(&amp;Z)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>ファイルを選択(&amp;F)…</translation>
    </message>
    <message>
        <source>Re&amp;move picture</source>
        <translation>画像を削除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Use picture</source>
        <translation>画像を使う(&amp;U)</translation>
    </message>
    <message>
        <source>There is no picture in what you pasted.</source>
        <translation>貼り付けた内容に画像がありません。</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>画像を読み込んでいます…</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>画像の選択</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif)</source>
        <translation>画像 (*.png *.jpg *.jpeg *.webp *.gif)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Sending the picture…</source>
        <translation>画像を送信しています…</translation>
    </message>
    <message>
        <source>Your picture was changed on another device meanwhile. Press the button again to use this one.</source>
        <translation>その間に別のデバイスで画像が変更されました。この画像を使うには、もう一度ボタンを押してください。</translation>
    </message>
    <message>
        <source>Removing the picture…</source>
        <translation>画像を削除しています…</translation>
    </message>
    <message>
        <source>There is no connection. The picture can be changed once it is back.</source>
        <translation>接続がありません。回復すると画像を変更できます。</translation>
    </message>
    <message>
        <source>Your picture was just changed on another device. The one you use here takes its place.</source>
        <translation>画像は別のデバイスで変更されたばかりです。ここで使う画像に置き換わります。</translation>
    </message>
    <message>
        <source>Shown to you and to the members of your organizations.</source>
        <translation>ご自身と、所属する組織のメンバーに表示されます。</translation>
    </message>
</context>
<context>
    <name>gatehouse::PictureLine</name>
    <message>
        <source>C&amp;hange…</source>
        <translation>変更(&amp;H)…</translation>
    </message>
    <message>
        <source>Add p&amp;hoto…</source>
        <translation>画像を追加(&amp;H)…</translation>
    </message>
    <message>
        <source>Change the profile picture</source>
        <translation>プロフィール画像を変更</translation>
    </message>
    <message>
        <source>Add a profile picture</source>
        <translation>プロフィール画像を追加</translation>
    </message>
    <message>
        <source>Picture removed.</source>
        <translation>画像を削除しました。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
</context>
<context>
    <name>gatehouse::PreferencesPage</name>
    <message>
        <source>Preferences</source>
        <translation>環境設定</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileValueWords</name>
    <message>
        <source>No job role</source>
        <translation>職種なし</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>電話番号なし</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProgressRing</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%2 件中 %1 件完了</translation>
    </message>
</context>
<context>
    <name>gatehouse::QuestionDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
</context>
<context>
    <name>gatehouse::ResendLine</name>
    <message>
        <source>The code ends in %1.</source>
        <translation>コードの有効期限: あと %1</translation>
    </message>
    <message>
        <source>The code has ended. Ask for a new one.</source>
        <translation>コードの有効期限が切れました。新しいコードを請求してください。</translation>
    </message>
    <message>
        <source>New code in %1</source>
        <translation>%1 後に再送可能</translation>
    </message>
    <message>
        <source>Send a &amp;new code</source>
        <translation>新しいコードを送る(&amp;N)</translation>
    </message>
</context>
<context>
    <name>gatehouse::ResetPage</name>
    <message>
        <source>E&amp;mail address</source>
        <translation>メールアドレス(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>コード(&amp;C)</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>新しいパスワード(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keep me signed in</source>
        <translation>サインインしたままにする(&amp;K)</translation>
    </message>
    <message>
        <source>Remembered it?</source>
        <translation>思い出しましたか？</translation>
    </message>
    <message>
        <source>&amp;Back to sign-in</source>
        <translation>サインインに戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Choose a new password</source>
        <translation>新しいパスワードの設定</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>パスワードをお忘れですか？</translation>
    </message>
    <message>
        <source>If %1 has an account here, a mail with a code is on its way.</source>
        <translation>%1 のアカウントがある場合は、コードを記載したメールをお送りしています。</translation>
    </message>
    <message>
        <source>You get a mail with a code, and choose a new password.</source>
        <translation>メールで届くコードを使って、新しいパスワードを設定します。</translation>
    </message>
    <message>
        <source>&amp;Set password and sign in</source>
        <translation>パスワードを設定してサインイン(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Send the code</source>
        <translation>コードを送る(&amp;S)</translation>
    </message>
    <message>
        <source>A new code is on its way. The one before no longer counts.</source>
        <translation>新しいコードを送信しました。以前のコードは使えません。</translation>
    </message>
</context>
<context>
    <name>gatehouse::RevertPage</name>
    <message>
        <source>Somebody changed your address?</source>
        <translation>アドレスを誰かに変更されましたか？</translation>
    </message>
    <message>
        <source>Your address of before got a mail with a code. It puts the address back, signs out every device and lets you choose a new password.</source>
        <translation>以前のアドレスに、コードを記載したメールをお送りしました。そのコードでアドレスを元に戻し、すべてのデバイスをサインアウトして、新しいパスワードを設定できます。</translation>
    </message>
    <message>
        <source>&amp;Code from the mail</source>
        <translation>メールのコード(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Take the change back</source>
        <translation>変更を元に戻す(&amp;T)</translation>
    </message>
    <message>
        <source>Changed it yourself?</source>
        <translation>ご自分で変更しましたか？</translation>
    </message>
    <message>
        <source>&amp;Back to sign-in</source>
        <translation>サインインに戻る(&amp;B)</translation>
    </message>
</context>
<context>
    <name>gatehouse::SecurityPage</name>
    <message>
        <source>Security</source>
        <translation>セキュリティ</translation>
    </message>
</context>
<context>
    <name>gatehouse::ServerPage</name>
    <message>
        <source>Choose your platform</source>
        <translation>プラットフォームの選択</translation>
    </message>
    <message>
        <source>Gatehouse looks after your account on a data platform.</source>
        <translation>Gatehouse は、データプラットフォームのアカウントを管理します。</translation>
    </message>
    <message>
        <source>Server &amp;address</source>
        <translation>サーバーのアドレス(&amp;A)</translation>
    </message>
    <message>
        <source>As your administrator or the platform&apos;s web site gives it.</source>
        <translation>管理者またはプラットフォームの Web サイトで案内されているアドレスです。</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>or</source>
        <translation>または</translation>
    </message>
    <message>
        <source>&amp;Try it on this computer</source>
        <translation>このコンピューターで試す(&amp;T)</translation>
    </message>
    <message>
        <source>Starts a small platform of your own. Nothing leaves this computer.</source>
        <translation>自分専用の小さなプラットフォームを起動します。データがこのコンピューターの外に出ることはありません。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionNameDialog</name>
    <message>
        <source>Name this device</source>
        <translation>デバイスに名前を付ける</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Such as “Laptop in the kitchen”. Leave it empty to take the name away.</source>
        <translation>例:「キッチンのノートパソコン」。空にすると名前を取り消します。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>This session has ended meanwhile.</source>
        <translation>このセッションはその間に終了しました。</translation>
    </message>
    <message>
        <source>Another device gave it another name meanwhile. Save again to use yours.</source>
        <translation>その間に別のデバイスで別の名前が付けられました。この名前を使うには、もう一度保存してください。</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionRow</name>
    <message>
        <source>The server&apos;s answer did not arrive. It is asked whether this session has ended.</source>
        <translation>サーバーの応答が届きませんでした。このセッションが終了したかどうかを確認しています。</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>終了しています…</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <extracomment>Beside a session: nobody knows whether it has ended</extracomment>
        <translation>未確認</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>このデバイス</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>新しい場所</translation>
    </message>
    <message>
        <source>Name…</source>
        <extracomment>Gives a session a name of one&apos;s own</extracomment>
        <translation>名前…</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Name this device: %1</source>
        <translation>デバイスに名前を付ける: %1</translation>
    </message>
    <message>
        <source>End session: %1</source>
        <translation>セッションを終了: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionWords</name>
    <message>
        <source>Unknown device</source>
        <translation>不明なデバイス</translation>
    </message>
    <message>
        <source>Unknown application</source>
        <translation>不明なアプリケーション</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Signed in %1</source>
        <translation>サインイン: %1</translation>
    </message>
    <message>
        <source>active now</source>
        <translation>現在使用中</translation>
    </message>
    <message>
        <source>active %1</source>
        <translation>最終使用: %1</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionsCard</name>
    <message>
        <source>Recent sessions</source>
        <translation>最近のセッション</translation>
    </message>
    <message>
        <source>Where your account is signed in. Don&apos;t recognise one? End it, then change your password.</source>
        <translation>アカウントでサインインしている場所です。心当たりのないものは終了し、パスワードを変更してください。</translation>
    </message>
    <message>
        <source>Where your account is signed in, this device first.</source>
        <translation>アカウントでサインインしている場所です。このデバイスを先頭に表示しています。</translation>
    </message>
    <message>
        <source>&amp;End all others…</source>
        <translation>ほかをすべて終了(&amp;E)…</translation>
    </message>
    <message>
        <source>Without a connection no session can be ended or named: nothing is kept for later.</source>
        <translation>接続がないと、セッションの終了や名前の変更はできません。後で実行されることもありません。</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>さらに表示(&amp;M)</translation>
    </message>
    <message>
        <source>No sessions to show</source>
        <translation>表示するセッションはありません</translation>
    </message>
    <message>
        <source>Press F5 to ask the server again.</source>
        <translation>F5 キーを押すと、サーバーにもう一度問い合わせます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln 件のセッション</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln sessions</source>
        <translation>
            <numerusform>%Ln 件中 %1 件のセッション</numerusform>
        </translation>
    </message>
    <message>
        <source>End this session?</source>
        <translation>このセッションを終了しますか？</translation>
    </message>
    <message>
        <source>“%1” is signed out at once and has to sign in again. If you do not recognise it, change your password afterwards.</source>
        <translation>「%1」はすぐにサインアウトされ、もう一度サインインが必要になります。心当たりがなければ、その後パスワードを変更してください。</translation>
    </message>
    <message>
        <source>&amp;End session</source>
        <translation>セッションを終了(&amp;E)</translation>
    </message>
    <message>
        <source>“%1” is signed out.</source>
        <translation>「%1」をサインアウトしました。</translation>
    </message>
    <message>
        <source>“%1” is still signed in. %2</source>
        <translation>「%1」はまだサインインしています。%2</translation>
    </message>
    <message>
        <source>End all other sessions?</source>
        <translation>ほかのセッションをすべて終了しますか？</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the names of devices</extracomment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1、ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Only this device stays signed in. Signed out at once: %1.</source>
        <translation>このデバイスだけがサインインしたままになります。すぐにサインアウトされるもの: %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;End %Ln sessions</source>
        <translation>
            <numerusform>%Ln 件を終了(&amp;E)</numerusform>
        </translation>
    </message>
    <message>
        <source>All other sessions are signed out.</source>
        <translation>ほかのセッションをすべてサインアウトしました。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are signed out.</source>
        <translation>
            <numerusform>%Ln 件のセッションをサインアウトしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The other sessions are still signed in. %1</source>
        <translation>ほかのセッションはまだサインインしています。%1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInPage</name>
    <message>
        <source>Change ser&amp;ver</source>
        <translation>サーバーを変更(&amp;V)</translation>
    </message>
    <message>
        <source>E&amp;mail address</source>
        <translation>メールアドレス(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keep me signed in</source>
        <translation>サインインしたままにする(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Forgot password?</source>
        <translation>パスワードをお忘れですか(&amp;F)？</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>サインイン(&amp;S)</translation>
    </message>
    <message>
        <source>or</source>
        <translation>または</translation>
    </message>
    <message>
        <source>&amp;Try it on this computer</source>
        <translation>このコンピューターで試す(&amp;T)</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>初めてですか？</translation>
    </message>
    <message>
        <source>&amp;Create an account</source>
        <translation>アカウントを作成(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;I did not change my address</source>
        <translation>アドレスを変更していません(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>再試行(&amp;A)</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>%1 にサインイン</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>%1 ·</source>
        <translation>%1 ·</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1（バージョン %2）</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignUpPage</name>
    <message>
        <source>Create your account</source>
        <translation>アカウントの作成</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>名(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>姓(&amp;L)</translation>
    </message>
    <message>
        <source>E&amp;mail address</source>
        <translation>メールアドレス(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Create &amp;account</source>
        <translation>アカウントを作成(&amp;A)</translation>
    </message>
    <message>
        <source>Already have one?</source>
        <translation>既にお持ちですか？</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>サインイン(&amp;S)</translation>
    </message>
    <message>
        <source>at %1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
</context>
<context>
    <name>gatehouse::StartTrouble</name>
    <message>
        <source>Gatehouse</source>
        <translation>Gatehouse</translation>
    </message>
    <message>
        <source>Gatehouse cannot start</source>
        <translation>Gatehouse を起動できません</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>gatehouse::StateView</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>gatehouse::StepUpDialog</name>
    <message>
        <source>Confirm that it is you</source>
        <translation>ご本人確認</translation>
    </message>
    <message>
        <source>This changes how your account is protected. Enter your password to go on; it counts for ten minutes.</source>
        <translation>アカウントの保護に関わる変更です。続けるにはパスワードを入力してください。確認は 10 分間有効です。</translation>
    </message>
    <message>
        <source>Your &amp;password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>確認(&amp;O)</translation>
    </message>
    <message>
        <source>Before your data is given out, confirm that it is you. Enter your password to go on; it counts for ten minutes.</source>
        <translation>データをお渡しする前に、ご本人であることを確認します。続けるにはパスワードを入力してください。確認は 10 分間有効です。</translation>
    </message>
    <message>
        <source>Before your account is deleted, confirm that it is you. Enter your password to go on; it counts for ten minutes.</source>
        <translation>アカウントを削除する前に、ご本人であることを確認します。続けるにはパスワードを入力してください。確認は 10 分間有効です。</translation>
    </message>
</context>
<context>
    <name>gatehouse::StrengthMeter</name>
    <message>
        <source>Password strength</source>
        <translation>パスワードの強度</translation>
    </message>
</context>
<context>
    <name>gatehouse::Switch</name>
    <message>
        <source>Working</source>
        <translation>処理中</translation>
    </message>
</context>
<context>
    <name>gatehouse::TabStrip</name>
    <message>
        <source>%1, %2</source>
        <extracomment>The name of a tab and what its badge counts, as a screen reader says it: &quot;Organizations, 2 invitations&quot;</extracomment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>gatehouse::TermsLine</name>
    <message>
        <source>I accept the &lt;a href=&quot;terms&quot;&gt;terms of use&lt;/a&gt;.</source>
        <translation>&lt;a href=&quot;terms&quot;&gt;利用規約&lt;/a&gt;に同意します。</translation>
    </message>
    <message>
        <source>I accept the &lt;a href=&quot;terms&quot;&gt;terms of use&lt;/a&gt; and have read the &lt;a href=&quot;privacy&quot;&gt;privacy notice&lt;/a&gt;.</source>
        <translation>&lt;a href=&quot;terms&quot;&gt;利用規約&lt;/a&gt;に同意し、&lt;a href=&quot;privacy&quot;&gt;プライバシーに関する説明&lt;/a&gt;を読みました。</translation>
    </message>
    <message>
        <source>The &lt;a href=&quot;privacy&quot;&gt;privacy notice&lt;/a&gt; says what happens to your data.</source>
        <translation>データの扱いについては、&lt;a href=&quot;privacy&quot;&gt;プライバシーに関する説明&lt;/a&gt;をご覧ください。</translation>
    </message>
</context>
<context>
    <name>gatehouse::VerifiedEmailEdit</name>
    <message>
        <source>Verified</source>
        <translation>確認済み</translation>
    </message>
</context>
<context>
    <name>gatehouse::WelcomeView</name>
    <message>
        <source>Your address is %1 again, and every device was signed out. Now choose a new password.</source>
        <translation>アドレスは %1 に戻り、すべてのデバイスがサインアウトされました。新しいパスワードを設定してください。</translation>
    </message>
    <message>
        <source>Sign in again: this computer did not keep you signed in.</source>
        <translation>もう一度サインインしてください。このコンピューターではサインインの状態が保存されていません。</translation>
    </message>
</context>
<context>
    <name>gatehouse::YourDataCard</name>
    <message>
        <source>Your data</source>
        <translation>あなたのデータ</translation>
    </message>
    <message>
        <source>What the platform keeps about you is yours: take it with you, or end it.</source>
        <translation>プラットフォームに保存されているあなたの情報です。持ち出すことも、終わりにすることもできます。</translation>
    </message>
    <message>
        <source>Download your data</source>
        <translation>データのダウンロード</translation>
    </message>
    <message>
        <source>How far the file with your data is</source>
        <translation>データのファイルの進み具合</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Save the file with your data</source>
        <translation>データのファイルを保存</translation>
    </message>
    <message>
        <source>Delete your account</source>
        <translation>アカウントの削除</translation>
    </message>
    <message>
        <source>Everything of it is deleted, after some days in which signing in brings it back.</source>
        <translation>すべて削除されます。数日間は、サインインすると元に戻せます。</translation>
    </message>
    <message>
        <source>Delete account…</source>
        <translation>アカウントを削除…</translation>
    </message>
    <message>
        <source>Your file waits for its turn. You may close the program meanwhile.</source>
        <translation>ファイルは順番待ちです。その間、プログラムを閉じてもかまいません。</translation>
    </message>
    <message>
        <source>Your file is being made: %1 %. You may close the program meanwhile.</source>
        <translation>ファイルを作成中です（%1 %）。その間、プログラムを閉じてもかまいません。</translation>
    </message>
    <message>
        <source>Your file is ready. It can be saved until %1; then it is removed.</source>
        <extracomment>%1 is a time: &quot;24 Nov 2026, 08:55&quot;</extracomment>
        <translation>ファイルの準備ができました。%1 まで保存でき、その後は削除されます。</translation>
    </message>
    <message>
        <source>The file could not be made. Your data is as it was; try again.</source>
        <translation>ファイルを作成できませんでした。データは元のままです。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The file of %1 was removed: it is kept for a day. You can have a new one.</source>
        <translation>%1 のファイルは、保存期間の 1 日を過ぎたため削除されました。新しく作成できます。</translation>
    </message>
    <message>
        <source>One file with your profile, picture, preferences and consents, sessions, activity, organizations and requests.</source>
        <translation>プロフィール、画像、設定と同意、セッション、アクティビティ、組織、申請を含む 1 つのファイルです。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>&amp;Download your data…</source>
        <translation>データをダウンロード(&amp;D)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel the file with your data</source>
        <translation>データのファイルをキャンセル</translation>
    </message>
    <message>
        <source>Remove the file with your data</source>
        <translation>データのファイルを削除</translation>
    </message>
    <message>
        <source>Neither can be done without a connection: try again once the server can be reached.</source>
        <translation>接続がないと、どちらもできません。サーバーに接続できるようになってからお試しください。</translation>
    </message>
    <message>
        <source>Page for reading (*.html)</source>
        <translation>閲覧用ページ (*.html)</translation>
    </message>
    <message>
        <source>File for programs (*.json)</source>
        <translation>プログラム用ファイル (*.json)</translation>
    </message>
    <message>
        <source>Save your data</source>
        <translation>データの保存</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 として保存しました。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. Make room, or choose another folder.</source>
        <translation>ディスクがいっぱいのため、保存できませんでした。空き容量を増やすか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>This folder cannot be written to, so nothing was saved. Choose another one.</source>
        <translation>このフォルダーに書き込めないため、保存できませんでした。別のフォルダーを選んでください。</translation>
    </message>
</context>
</TS>
