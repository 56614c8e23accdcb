{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Invoice {{NUMBER}}</span></nav>
<div class="page-head"><div>
  <h1>Invoice {{NUMBER}} for {{NAME}}</h1>
  <p><span class="badge" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="{{ICON}}"/></svg>{{STATE}}</span> made <time datetime="{{ISSUED}}">{{ISSUED}}</time>{{#WHO_MADE}} by {{WHO}}{{/WHO_MADE}}, due <time datetime="{{DUE}}">{{DUE}}</time>, {{#SENT}}last sent <time datetime="{{SENT_ISO}}Z">{{SENT_AT}}</time> UTC{{/SENT}}{{#NOT_SENT}}not sent yet{{/NOT_SENT}}. Reference <span class="copy mono">{{REF}}</span>{{#CLOSED}}, closed <time datetime="{{CLOSED_ISO}}Z">{{CLOSED_AT}}</time> UTC{{/CLOSED}}{{#REASON}}: {{REASON_WORDS}}{{/REASON}}</p>
</div>{{#CREDITABLE}}<a class="btn" href="/mgmt/credit_note.html?ref={{REF}}">Credit a part</a>{{/CREDITABLE}}{{#MAY_PRINT}}<form method="post" action="/mgmt/invoice_pdf"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="ref" value="{{REF}}"><button class="btn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#print"/></svg>Download PDF</button></form>{{/MAY_PRINT}}</div>
{{>CONFLICT}}
{{>SAID}}
{{#FRESH_LINK}}<div class="notice mb5" data-tone="ok" role="status" tabindex="-1" id="link"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div><b>Here is a link to pay this invoice.</b> It is shown this once. Links in earlier mails go on working.<br><span class="copy mono">{{LINK_ADDRESS}}</span></div></div>{{/FRESH_LINK}}
<section class="card mb" aria-labelledby="lines-h">
  <div class="card-head"><h2 id="lines-h">Lines</h2></div>
  <div class="table-wrap"><table class="table table-cards">
    <thead><tr><th scope="col">Text</th><th scope="col">Period</th><th scope="col" class="num">Amount</th></tr></thead>
    <tbody>{{#LINE}}<tr><th scope="row">{{TEXT}}</th><td data-label="Period">{{PERIOD}}</td><td class="num" data-label="Amount">{{AMOUNT}}</td></tr>{{/LINE}}</tbody>
    <tfoot><tr><th scope="row">Total</th><td></td><td class="num">{{TOTAL}}</td></tr>{{#CREDIT}}<tr><th scope="row"><a href="/mgmt/credit_note_pdf?number={{CREDIT_NUMBER}}">Credit note {{CREDIT_NUMBER}} (PDF)</a><span class="sub">{{CREDIT_REASON}}</span></th><td></td><td class="num">{{CREDITED}}</td></tr>{{/CREDIT}}<tr><th scope="row">Paid</th><td></td><td class="num">{{PAID}}</td></tr><tr><th scope="row">To pay</th><td></td><td class="num">{{OPEN_AMOUNT}}</td></tr></tfoot>
  </table></div>
</section>
{{#ACTIONS}}<div class="cols cols-3 mb">
  <form class="card" id="send" method="post" action="/mgmt/invoice.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
    <input type="hidden" name="ref" value="{{REF}}"><input type="hidden" name="version" value="{{VERSION}}"><input type="hidden" name="do" value="send">
    <div class="card-head"><h2>{{#NOT_SENT}}Send{{/NOT_SENT}}{{#SENT}}Send again{{/SENT}}</h2></div>
    <div class="card-body stack">{{>F_SEND_ERROR}}<p>To <span class="copy">{{EMAIL}}</span>, with a link to pay it.</p></div>
    <div class="card-foot row"><button class="btn btn-primary" data-busy="Sending">Send invoice {{NUMBER}}</button> <button class="btn" name="do" value="link">Show a pay link</button></div>
  </form>
  <form class="card" id="pay" method="post" action="/mgmt/invoice.html" autocomplete="off" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
    <input type="hidden" name="ref" value="{{REF}}"><input type="hidden" name="once" value="{{F_ONCE}}"><input type="hidden" name="do" value="pay">
    <div class="card-head"><h2>Enter a payment</h2></div>
    <div class="card-body stack">{{>F_ONCE_ERROR}}
    <div class="field{{#F_AMOUNT_INVALID}} field-error{{/F_AMOUNT_INVALID}}">
      <label for="amount">Amount in US dollars</label>
      {{>F_AMOUNT_ERROR}}
      <div class="affix w-s"><span aria-hidden="true">$</span><input id="amount" name="amount" type="text" inputmode="decimal" autocomplete="off" maxlength="20" value="{{F_AMOUNT}}" aria-describedby="amount-error"{{#F_AMOUNT_INVALID}} aria-invalid="true"{{/F_AMOUNT_INVALID}}></div>
    </div>
    <div class="field{{#F_MEANS_INVALID}} field-error{{/F_MEANS_INVALID}}">
      <label for="means">How it came or went</label>
      {{>F_MEANS_ERROR}}
      <select id="means" name="means" class="w-s" aria-describedby="means-error"{{#F_MEANS_INVALID}} aria-invalid="true"{{/F_MEANS_INVALID}}><option value="">Choose</option>{{#MEANS}}<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}}>{{LABEL}}</option>{{/MEANS}}</select>
    </div>
    <div class="field{{#F_REFERENCE_INVALID}} field-error{{/F_REFERENCE_INVALID}}">
      <label for="reference">Reference</label>
      <span class="hint" id="reference-hint">Cheque number or the transfer’s reference; may be empty for cash</span>
      {{>F_REFERENCE_ERROR}}
      <input id="reference" name="reference" type="text" class="w-m" autocomplete="off" maxlength="64" value="{{F_REFERENCE}}" aria-describedby="reference-hint reference-error"{{#F_REFERENCE_INVALID}} aria-invalid="true"{{/F_REFERENCE_INVALID}}>
    </div>
    <div class="field{{#F_DATED_ON_INVALID}} field-error{{/F_DATED_ON_INVALID}}">
      <label for="dated_on">Date on the cheque or statement</label>
      <span class="hint" id="dated_on-hint">Year, month, day: for example 2026-11-20</span>
      {{>F_DATED_ON_ERROR}}
      <input id="dated_on" name="dated_on" type="text" class="w-s" autocomplete="off" maxlength="10" value="{{F_DATED_ON}}" aria-describedby="dated_on-hint dated_on-error"{{#F_DATED_ON_INVALID}} aria-invalid="true"{{/F_DATED_ON_INVALID}}>
    </div>
    </div>
    <div class="card-foot row"><button class="btn" data-busy="Booking the payment">Book the payment</button></div>
  </form>
  <form class="card" id="void" method="post" action="/mgmt/invoice.html" autocomplete="off" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
    <input type="hidden" name="ref" value="{{REF}}"><input type="hidden" name="version" value="{{VERSION}}"><input type="hidden" name="do" value="void">
    <div class="card-head"><h2>Make it void</h2></div>
    <div class="card-body stack">{{#VOIDABLE}}<p>A credit note takes the whole invoice back and is mailed. It asks for nothing any more; the charges stay in the ledger and can be asked for anew. This cannot be undone.</p>
    <div class="field{{#F_REASON_INVALID}} field-error{{/F_REASON_INVALID}}">
      <label for="reason">Reason</label>
      {{>F_REASON_ERROR}}
      <input id="reason" name="reason" type="text" class="w-m" autocomplete="off" maxlength="150" value="{{F_REASON}}" aria-describedby="reason-error"{{#F_REASON_INVALID}} aria-invalid="true"{{/F_REASON_INVALID}}>
    </div>
    {{/VOIDABLE}}{{#PARTLY}}<p>A part of it is paid. Reverse that payment first.</p>{{/PARTLY}}</div>
    {{#VOIDABLE}}<div class="card-foot row"><button class="btn btn-danger" data-busy="Saving">Make invoice {{NUMBER}} void</button></div>{{/VOIDABLE}}
  </form>
</div>{{/ACTIONS}}
<section class="card" id="history" aria-labelledby="hist-h">
  <div class="card-head"><h2 id="hist-h">History</h2></div>
  <div class="card-body"><ul>{{#EVENT}}<li><time datetime="{{AT_ISO}}Z">{{AT}}</time> {{ACTOR}}: {{ACTION}}{{#CHANGE}}, {{FIELD}} {{OLD}} → {{NEW}}{{/CHANGE}}</li>{{/EVENT}}</ul>{{#NO_EVENTS}}<p class="muted">Nothing is recorded.</p>{{/NO_EVENTS}}</div>
</section>
