{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">PayPal notices</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>PayPal notices</h1>
  <p>What PayPal has reported (IPN). One that is held has had no effect yet: link it, ignore it with a reason, or apply it again. Times are UTC.</p>
</div><a class="btn" href="/mgmt/ipn_input.html">Enter one by hand</a></div>
<form class="row mb5" method="get" action="/mgmt/ipn_list.html" role="search">
  <label for="named">Transaction or subscription</label>
  <input id="named" name="named" type="search" class="w-m" maxlength="40" value="{{NAMED}}">
  <button class="btn">Find</button>
</form>
<div class="row mb5">
  <div class="seg" role="group" aria-label="State">{{#SHOW_LINK}}<a href="{{PATH}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a>{{/SHOW_LINK}}</div>
  <span class="small">{{COUNT}}, {{TOTAL}} in all</span>
  <div class="acts"><a href="{{CSV}}">CSV</a></div>
</div>
{{#NONE_HELD}}<div class="empty"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><h2>No notice is held</h2><p>One that fits nothing on file shows here until somebody has decided on it.</p></div>{{/NONE_HELD}}{{#NONE}}<div class="empty"><h2>No such notice</h2><a class="btn" href="/mgmt/ipn_list.html?show=all">Show all notices</a></div>{{/NONE}}{{#NONE_NAMED}}<div class="empty"><h2>No notice names that</h2><p>Enter the whole id of a transaction or a subscription, as PayPal writes it.</p></div>{{/NONE_NAMED}}
{{#SOME}}<div class="table-wrap table-sticky">
  <table class="table table-cards">
    <thead><tr><th scope="col">Received</th><th scope="col">State</th><th scope="col">Kind</th><th scope="col">About</th><th scope="col" class="num">Amount</th><th scope="col">Customer</th><th scope="col">Note</th><th scope="col">Actions</th></tr></thead>
    <tbody>{{#ROW}}
      <tr>
        <th scope="row"><time datetime="{{RECEIVED_ISO}}Z">{{RECEIVED}}</time>{{#BY_HAND}}<span class="sub">by hand, {{WHO}}</span>{{/BY_HAND}}</th>
        <td data-label="State"><span class="badge" data-tone="{{TONE}}">{{STATE}}</span></td>
        <td data-label="Kind">{{KIND}}</td>
        <td data-label="About">{{#TRANSACTION}}<span class="copy mono">{{TXN}}</span>{{/TRANSACTION}}{{#PARENT}}<span class="sub">of <span class="copy mono">{{OF}}</span></span>{{/PARENT}}{{#SUBSCRIPTION}}<span class="sub copy mono">{{PROFILE}}</span>{{/SUBSCRIPTION}}</td>
        <td data-label="Amount" class="num">{{#MONEY}}{{AMOUNT}}{{/MONEY}}</td>
        <td data-label="Customer">{{#CUSTOMER}}<a href="{{CUSTOMER_PAGE}}">{{CID}}</a>{{/CUSTOMER}}{{#ORDERED}}<span class="sub">order <a href="/mgmt/order.html?ref={{ORDER}}">{{ORDER}}</a></span>{{/ORDERED}}</td>
        <td data-label="Note">{{NOTE}}</td>
        <td data-label="Actions"><div class="acts"><a href="{{PATH}}">Open<span class="vh"> notice {{ID}}</span></a></div></td>
      </tr>{{/ROW}}
    </tbody>
  </table>
</div>{{/SOME}}
<nav class="pager mt" aria-label="Pages of notices">{{#BEFORE}}<a href="{{PATH}}">Previous page</a>{{/BEFORE}}{{#AFTER}}<a href="{{PATH}}">Next page</a>{{/AFTER}}</nav>
