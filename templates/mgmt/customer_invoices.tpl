{{%AUTOESCAPE context="HTML"}}<section class="card" id="invoices" aria-labelledby="inv-h">
  <div class="card-head"><h2 id="inv-h">Outstanding invoices <span class="count">{{COUNT}}</span></h2>{{#MAY}}<div class="acts"><a href="/mgmt/invoice_new.html?cid={{CID}}" data-dialog-page>New<span class="vh"> invoice</span></a></div>{{/MAY}}</div>
  {{#NONE}}<div class="empty"><p>Nothing is waiting to be paid.</p></div>{{/NONE}}{{#SOME}}<div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">Invoice</th><th scope="col">Due</th><th scope="col" class="num">To pay</th>{{#MAY_LOOK}}<th scope="col">Actions</th>{{/MAY_LOOK}}</tr></thead>
      <tbody>{{#INVOICE}}
        <tr><th scope="row"><span class="copy mono">{{NUMBER}}</span>{{#NOT_SENT}}<span class="sub">not sent yet</span>{{/NOT_SENT}}</th><td class="nw" data-label="Due"><time datetime="{{DUE}}">{{DUE}}</time>{{#LATE}} <span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>Late</span>{{/LATE}}</td><td class="num" data-label="To pay">{{OPEN}}{{#PARTLY}}<span class="sub">of {{AMOUNT}}</span>{{/PARTLY}}</td>{{#VISIBLE}}<td data-label="Actions"><div class="acts"><a href="/mgmt/invoice.html?ref={{REF}}">View<span class="vh"> invoice {{NUMBER}}</span></a>{{#PAYABLE}}<a href="/mgmt/invoice.html?ref={{REF}}#pay">Enter payment<span class="vh"> for invoice {{NUMBER}}</span></a>{{/PAYABLE}}</div></td>{{/VISIBLE}}</tr>{{/INVOICE}}
      </tbody>
    </table>
  </div>{{/SOME}}
</section>
