{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Billing</h1>
  <p>What you pay, how you pay it, and what comes next. Amounts are in US dollars.</p>
</div></div>
<section class="card mb5" aria-label="At a glance">
  <dl class="stats">
    <div><dt>Balance due {{>HELP_BALANCE}}</dt><dd>{{BALANCE}}</dd><dd class="sub">{{#DUE}}<form method="post" action="/am/PAY"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn btn-sm btn-primary">Pay now</button></form>{{/DUE}}{{#CREDIT}}It pays later charges.{{/CREDIT}}{{#EVEN}}Nothing is due.{{/EVEN}}</dd></div>
    <div><dt>Payment method</dt><dd class="sub"><b>{{METHOD}}</b></dd><dd class="sub">{{METHOD_SUB}}</dd>{{#MAY_CHANGE}}<dd class="sub"><a href="/am/card.html">Update the card</a></dd>{{/MAY_CHANGE}}</div>
  </dl>
</section>
{{#INVOICES}}<section class="card mb5" aria-labelledby="invoices-h">
  <div class="card-head mb"><h2 id="invoices-h">Invoices</h2></div>
  <div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">Invoice</th><th scope="col">Issued</th><th scope="col">Due</th><th scope="col" class="num">Amount</th><th scope="col">State</th><th scope="col">Actions</th></tr></thead>
      <tbody>{{#INVOICE}}
        <tr>
          <th scope="row"><a class="mono" href="/am/invoice.html?ref={{REF}}">{{NUMBER}}</a></th>
          <td data-label="Issued"><time datetime="{{ISSUED_ISO}}">{{ISSUED}}</time></td>
          <td data-label="Due"><time datetime="{{DUE_ISO}}">{{DUE_ON}}</time></td>
          <td class="num" data-label="Amount">{{AMOUNT}}</td>
          <td data-label="State">{{#OPEN}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Open</span>{{/OPEN}}{{#LATE}}<span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>Overdue</span>{{/LATE}}{{#PAID}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Paid</span>{{/PAID}}</td>
          <td data-label="Actions">{{#PAYABLE}}<form method="post" action="/am/PAY"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="ref" value="{{REF}}"><button class="btn btn-sm btn-primary">Pay {{TO_PAY}}<span class="vh"> for invoice {{REF}}</span></button></form>{{/PAYABLE}}{{#PAID}}<a href="/am/invoice.html?ref={{REF}}">Show<span class="vh"> invoice {{REF}}</span></a>{{/PAID}}</td>
        </tr>{{/INVOICE}}
      </tbody>
    </table>
  </div>
</section>{{/INVOICES}}
<section class="card mb5" aria-labelledby="coming-h">
  <div class="card-head mb"><h2 id="coming-h">Charges to come</h2></div>
  {{#COMING}}<div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">For</th><th scope="col">Next charge</th><th scope="col" class="num">Amount</th><th scope="col">Charged</th></tr></thead>
      <tbody>{{#CHARGE}}<tr><th scope="row">{{#OF_SERVICE}}<a href="/am/service.html?system={{SYSTEM}}">{{WHAT}}</a>{{/OF_SERVICE}}{{#OF_ACCOUNT}}{{WHAT}}{{/OF_ACCOUNT}}</th><td data-label="Next charge">{{#ON}}<time datetime="{{ISO}}">{{DATE}}</time>{{/ON}}</td><td class="num" data-label="Amount">{{AMOUNT}}</td><td data-label="Charged">{{EVERY}}</td></tr>{{/CHARGE}}</tbody>
    </table>
  </div>{{/COMING}}
  {{#NOTHING_COMES}}<div class="empty"><p>No charge is planned.</p></div>{{/NOTHING_COMES}}
</section>
{{#PAYPAL}}<section class="card mb5" aria-labelledby="paypal-h">
  <div class="card-head mb"><h2 id="paypal-h">PayPal subscriptions</h2></div>
  <div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">Subscription</th><th scope="col">Terms</th><th scope="col">Last payment</th><th scope="col">State</th></tr></thead>
      <tbody>{{#AGREEMENT}}<tr><th scope="row"><span class="copy mono">{{PROFILE}}</span></th><td data-label="Terms">{{TERMS}}</td><td data-label="Last payment">{{#LAST}}<time datetime="{{ISO}}">{{DATE}}</time>{{/LAST}}{{#NEVER}}none yet{{/NEVER}}</td><td data-label="State">{{STATE}}</td></tr>{{/AGREEMENT}}</tbody>
    </table>
  </div>
</section>{{/PAYPAL}}
<section class="card" id="history" aria-labelledby="history-h">
  <div class="card-head mb"><h2 id="history-h">History {{>HELP_HISTORY}}</h2></div>
  {{#HISTORY}}<div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">Date</th><th scope="col">Entry</th><th scope="col" class="num">Charged</th><th scope="col" class="num">Paid</th><th scope="col" class="num">Balance due</th><th scope="col">Receipt</th></tr></thead>
      <tbody>{{#LINE}}
        <tr>
          <td class="nw" data-label="Date"><time datetime="{{ISO}}">{{DATE}}</time></td>
          <th scope="row">{{WHAT}}{{#REVERSED}} <span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#x"/></svg>Taken back later</span>{{/REVERSED}}{{#PERIOD}}<span class="sub"><time datetime="{{FROM_ISO}}">{{FROM}}</time>{{#UNTIL}} to <time datetime="{{TO_ISO}}">{{TO}}</time>{{/UNTIL}}</span>{{/PERIOD}}</th>
          <td class="num" data-label="Charged">{{CHARGED}}</td>
          <td class="num" data-label="Paid">{{PAID_AMOUNT}}</td>
          <td class="num" data-label="Balance due">{{AFTER}}</td>
          <td data-label="Receipt">{{#RECEIPT}}<a href="/am/invoice.html?receipt={{ENTRY}}">Receipt<span class="vh"> of {{DATE}}</span></a>{{/RECEIPT}}</td>
        </tr>{{/LINE}}
      </tbody>
    </table>
  </div>
  <div class="card-foot row row-between"><span class="muted">Entries {{FIRST}} to {{LAST_SHOWN}} of {{OF}}, oldest first. Dates are in UTC.</span><nav class="pager" aria-label="History pages">{{#EARLIER}}<a href="/am/billing.html?page={{PAGE}}#history">Earlier</a>{{/EARLIER}}{{#LATER}}<a href="/am/billing.html?page={{PAGE}}#history">Later</a>{{/LATER}}</nav></div>{{/HISTORY}}
  {{#NO_HISTORY}}<div class="empty"><p>Nothing was charged or paid yet.</p></div>{{/NO_HISTORY}}
  {{#BEYOND}}<div class="empty"><p>There are fewer pages than that. <a href="/am/billing.html#history">Show the newest entries</a></p></div>{{/BEYOND}}
</section>
